import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openArchive, Unreadable } from './archive.ts'
import { readBoundaryPoints } from './boundaryPoints.ts'
import { readCsv } from './csv.ts'
import { readDxf } from './dxf.ts'
import { readExcel } from './excel.ts'
import { readGeojson } from './geojson.ts'
import { readGeoPackage } from './geoPackage.ts'
import { readKml } from './kml.ts'
import type { FileChoice, FileFormat, UploadedFile } from './reading.ts'
import { recognize } from './recognize.ts'
import { readShp } from './shp.ts'
import { LayerBroken, type Sink } from './sink.ts'
import { baseOf, extensionOf, type SourceFile } from './sourceFile.ts'

type Reader = (source: SourceFile, sink: Sink) => Promise<void>

const readers = new Map<FileFormat, Reader>([
  ['SHAPEFILE', readShp],
  ['GEOJSON', readGeojson],
  ['BOUNDARY_POINTS', readBoundaryPoints],
  ['EXCEL', readExcel],
  ['CSV', readCsv],
  ['GEOPACKAGE', readGeoPackage],
  ['KML', readKml],
  ['DXF', readDxf],
])

interface Found {
  readonly file: string
  readonly path: string
  readonly bytes: number
}

/** Reads all files of an upload, archives unpacked into `scratch`, and tells what cannot be read. */
export async function readFiles(
  files: readonly UploadedFile[],
  scratch: string,
  choices: Readonly<Record<string, FileChoice>>,
  sink: Sink,
): Promise<void> {
  const found: Found[] = []
  for (const { name, path, bytes } of files) {
    const file = { file: name, path, bytes }
    if (recognize(name, path).content !== 'ZIP') found.push(file)
    else {
      await saying(name, sink, async () => {
        found.push(...(await unpacked(file, scratch, sink)))
      })
    }
  }
  for (const source of sourcesOf(found, choices)) {
    await saying(source.file, sink, () => readOne(source, sink))
  }
}

async function readOne(source: SourceFile, sink: Sink): Promise<void> {
  const { file, path, bytes, parts } = source
  if (bytes === 0) return await sink.issue(file, 'FILE_EMPTY')
  const { content, wrong } = recognize(file, path)
  if (content === 'PART') {
    // A table without its shapes; .shx, .prj and the like without them say nothing at all.
    if (parts.has('dbf')) return await sink.issue(file, 'PART_MISSING', { part: '.shp' })
    return await sink.issue(file, 'FILE_IGNORED')
  }
  if (content === 'OLD_EXCEL') return await sink.issue(file, 'FORMAT_OLD_EXCEL')
  if (content === 'OPEN_DOCUMENT') return await sink.issue(file, 'FORMAT_OPEN_DOCUMENT')
  if (content === 'ZIP' || content === 'PACKED') {
    return await sink.issue(file, 'ARCHIVE_NESTED', { path: file })
  }
  const read = content === 'UNKNOWN' ? undefined : readers.get(content)
  // Plans, pictures and notes lie in the archives of surveyors beside what is meant.
  const isPacked = file !== baseOf(file)
  if (!read) return await sink.issue(file, isPacked ? 'FILE_IGNORED' : 'FORMAT_UNKNOWN')
  if (wrong !== null) {
    await sink.issue(file, 'EXTENSION_WRONG', { extension: wrong || '—', format: content })
  }
  await read(source, sink)
}

/** Puts what an archive holds under names of our own; the names in it are only words. */
async function unpacked({ file, path }: Found, scratch: string, sink: Sink): Promise<Found[]> {
  const archive = await openArchive(path, sink.limits)
  const found: Found[] = []
  try {
    for (const entry of archive.entries) {
      if (/(?:^|\/)(?:__MACOSX|\.DS_Store|Thumbs\.db)/.test(entry.name)) continue
      const target = join(scratch, `${found.length}.${extensionOf(entry.name).slice(0, 8)}`)
      await pipeline(await entry.open(), createWriteStream(target))
      found.push({ file: `${file}/${entry.name}`, path: target, bytes: entry.bytes })
    }
  } finally {
    archive.close()
  }
  return found
}

/** The files to read, each shapefile as one with its parts. */
function sourcesOf(
  found: readonly Found[],
  choices: Readonly<Record<string, FileChoice>>,
): SourceFile[] {
  const groups = new Map<string, Map<string, Found>>()
  for (const file of found) {
    const isPart = recognize(file.file, file.path).content === 'PART'
    const isShp = extensionOf(file.file) === 'shp'
    const stem = file.file.replace(/\.shp\.xml$/i, '').replace(/\.[^./\\]*$/, '')
    const key = isPart || isShp ? `${stem.toLowerCase()} parts` : file.file
    const group = groups.get(key) ?? new Map<string, Found>()
    group.set(extensionOf(file.file), file)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap((group) => {
    const main = group.get('shp') ?? group.get('dbf') ?? [...group.values()][0]
    if (!main) return []
    const parts = new Map([...group].map(([extension, { path }]) => [extension, path]))
    return [{ ...main, parts, choice: choices[main.file] ?? {} }]
  })
}

/** Turns whatever a file breaks into a sentence about that file; the others are read all the same. */
async function saying(file: string, sink: Sink, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof LayerBroken) return
    if (error instanceof Unreadable) return await sink.issue(file, error.code, error.detail)
    const reason = error instanceof Error ? error.message : String(error)
    await sink.issue(file, 'FILE_DAMAGED', { reason: reason.split('\n')[0]?.slice(0, 200) ?? '' })
  }
}
