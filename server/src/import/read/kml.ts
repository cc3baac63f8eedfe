import { text } from 'node:stream/consumers'
import { kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { isArchive, openArchive, Unreadable } from './archive.ts'
import { crsOfCode } from './crsRules.ts'
import type { CellValue } from './reading.ts'
import { keptArea } from './shapes.ts'
import type { LayerSink, Sink } from './sink.ts'
import { extensionOf, type SourceFile, stemOf } from './sourceFile.ts'
import { encodingOf, wholeText } from './textEncoding.ts'

/** The document is held whole, several times its size. */
const WHOLE_BYTES = 60_000_000
/** How it is drawn is no attribute. */
const drawn = /^(?:styleUrl|styleHash|styleMapHash|stroke|fill|icon|label|@|visibility|open$)/

/** Reads the placemarks of a KML, or of each KML inside a KMZ. */
export async function readKml(source: SourceFile, sink: Sink): Promise<void> {
  for await (const document of documentsOf(source, sink)) {
    // Entities are how XML bombs are built; Google Earth writes none.
    if (/<!DOCTYPE|<!ENTITY/i.test(document)) throw new Unreadable('XML_ENTITIES')
    await readDocument(document, source.file, sink)
  }
}

async function readDocument(document: string, file: string, sink: Sink): Promise<void> {
  const crs = crsOfCode(4326, 'KML')
  const out = await sink.layer({
    ...{ file, name: stemOf(file), format: 'KML', encoding: 'utf-8', encodingFrom: 'FORMAT', crs },
    hasShapes: true,
  })
  try {
    await readFeatures(document, out, sink.limits.vertices)
  } finally {
    await out.end(crs)
  }
}

async function readFeatures(document: string, out: LayerSink, limit: number): Promise<void> {
  const parser = new DOMParser({
    onError(level, message) {
      if (level !== 'warning')
        throw new Unreadable('FILE_DAMAGED', { reason: message.slice(0, 200) })
    },
  })
  const { features } = kml(parser.parseFromString(document, 'text/xml'))
  for (const [index, { geometry, properties }] of features.entries()) {
    const row = index + 1
    const values = Object.keys(properties ?? {})
      .filter((name) => !drawn.test(name))
      .map((name) => [name, cellOf(properties?.[name])] as const)
    await out.row({ row, values, geometry: keptArea(geometry, out, { row }, limit) })
  }
}

async function* documentsOf(source: SourceFile, sink: Sink): AsyncGenerator<string> {
  if (!isArchive(source.path)) {
    limited(source.bytes)
    yield await wholeText(source.path, (await encodingOf(source.path)).encoding)
    return
  }
  const archive = await openArchive(source.path, sink.limits)
  try {
    const entries = archive.entries.filter(({ name }) => extensionOf(name) === 'kml')
    if (entries.length === 0) throw new Unreadable('FORMAT_UNKNOWN')
    for (const entry of entries) {
      limited(entry.bytes)
      const document = await text(await entry.open())
      // The first of several only names the others.
      if (entries.length === 1 || document.includes('<Placemark')) yield document
    }
  } finally {
    archive.close()
  }
}

function limited(bytes: number): void {
  if (bytes > WHOLE_BYTES) throw new Unreadable('FILE_TOO_LARGE', { limitMb: WHOLE_BYTES / 1e6 })
}

/** A description may come as HTML, whose words are what a person wrote. */
function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const written = typeof value === 'object' && 'value' in value ? String(value.value) : value
  if (typeof written !== 'string') return JSON.stringify(written)
  return written
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
