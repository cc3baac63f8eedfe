import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { DBFFile, DELETED } from 'dbffile'
import type { Geometry } from 'geojson'
import { openShp } from 'shapefile'
import { crsOfWkt } from './crsRules.ts'
import { tellCrs } from './crsTold.ts'
import type { CellValue } from './reading.ts'
import { keptArea } from './shapes.ts'
import type { LayerSink, Sink } from './sink.ts'
import { type SourceFile, stemOf } from './sourceFile.ts'
import { encodingNamed, encodingOf, type KnownEncoding } from './textEncoding.ts'

const RECORDS = 500

/** Reads shapes and rows side by side, shape n with row n. */
export async function readShp(source: SourceFile, sink: Sink): Promise<void> {
  const { file, parts } = source
  const shp = parts.get('shp')
  const dbf = parts.get('dbf')
  if (shp === undefined) return await sink.issue(file, 'PART_MISSING', { part: '.shp' })
  if (dbf === undefined) await sink.issue(file, 'PART_MISSING', { part: '.dbf' })
  const text = dbf ? await dbfEncoding(dbf, source) : null
  const prj = parts.get('prj')
  const crs = prj ? crsOfWkt(await readFile(prj, 'utf8')) : null
  const out = await sink.layer({
    file,
    name: stemOf(file),
    format: 'SHAPEFILE',
    encoding: text?.encoding ?? 'utf-8',
    encodingFrom: text?.encodingFrom ?? 'FORMAT',
    crs,
    hasShapes: true,
  })
  try {
    tellCrs(out, crs, true)
    if (text?.guessed) out.issue('ENCODING_GUESSED', { encoding: 'GB18030' })
    const isCut = tellTruncated(shp, out)
    const table =
      dbf && text
        ? await DBFFile.open(dbf, {
            encoding: text.encoding,
            readMode: 'loose',
            includeDeletedRecords: true,
          })
        : null
    out.columns(table?.fields.map(({ name }) => name) ?? [])
    await readBoth(shp, table, out, sink.limits.vertices).catch((error: unknown) => {
      // Where the file ends in the middle of a shape, that was told in plain words above.
      if (!isCut || !(error instanceof RangeError)) throw error
    })
  } finally {
    await out.end(crs)
  }
}

async function readBoth(
  shp: string,
  table: DBFFile | null,
  out: LayerSink,
  limit: number,
): Promise<void> {
  // By stream, since the library adds its own ending to a path, and an upload may lie under any name.
  const bytes = createReadStream(shp) as unknown as ReadableStream<Uint8Array>
  const shapes = await openShp(bytes)
  const long = new Set(
    table?.fields
      .filter((f) => f.type === 'N' && f.size > 15 && !f.decimalPlaces)
      .map((f) => f.name),
  )
  let count = 0
  const total = table?.recordCount ?? null
  let records: Record<string, unknown>[] = []
  let taken = 0
  let garbled = false
  for (;;) {
    const next = await shapes.read()
    if (next.done) break
    count += 1
    if (taken === records.length && table && count <= table.recordCount) {
      records = (await table.readRecords(RECORDS)) as Record<string, unknown>[]
      taken = 0
    }
    const record = records[taken]
    taken += 1
    // Counted on, and told once below.
    if (table && !record) continue
    if (record && DELETED in record) {
      out.issue('ROW_DELETED', {}, { row: count })
      continue
    }
    const geometry = keptArea(next.value as Geometry | null, out, { row: count }, limit)
    const values = Object.entries(record ?? {}).map(([name, found]) => {
      const value = cellOf(found)
      if (typeof value === 'number' && long.has(name) && !Number.isSafeInteger(value)) {
        out.issue('NUMBER_TOO_LONG', {}, { row: count, column: name })
      }
      garbled ||= typeof value === 'string' && value.includes('\uFFFD')
      return [name, value] as const
    })
    await out.row({ row: count, values, geometry })
  }
  if (garbled) out.issue('TEXT_GARBLED')
  if (total !== null && count !== total) {
    out.issue('SHAPES_AND_ROWS_DIFFER', { shapes: count, rows: total })
  }
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  // A DBF date has no time; the library puts it at midnight of Greenwich.
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  }
  return String(value)
}

/** The person's choice, the .cpg, the table's own mark, else the bytes behind the head. */
async function dbfEncoding(dbf: string, { parts, choice }: SourceFile): Promise<KnownEncoding> {
  const chosen = choice.encoding && encodingNamed(choice.encoding)
  if (chosen) return { encoding: chosen, encodingFrom: 'CHOSEN', guessed: false }
  const cpg = parts.get('cpg')
  const stated = cpg && encodingNamed(await readFile(cpg, 'latin1'))
  if (stated) return { encoding: stated, encodingFrom: 'STATED', guessed: false }
  const head = headOf(dbf, 32)
  if (head[29] === 0x4d || head[29] === 0x7a) {
    return { encoding: 'gb18030', encodingFrom: 'STATED', guessed: false }
  }
  // The head holds numbers as bytes, which no encoding fits; the names in it are looked at alone.
  const body = head.readUInt16LE(8)
  const known = await encodingOf(dbf, body)
  if (known.guessed || known.encodingFrom === 'CONTENT') return known
  return plainNames(headOf(dbf, body)) ? known : { ...known, encoding: 'gb18030', guessed: true }
}

/** Whether the field names of a table without other text are ASCII or UTF-8. */
function plainNames(head: Buffer): boolean {
  for (let start = 32; start + 32 <= head.length && head[start] !== 0x0d; start += 32) {
    const name = head.subarray(start, start + 10)
    const end = name.indexOf(0)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(end < 0 ? name : name.subarray(0, end))
    } catch {
      return false
    }
  }
  return true
}

function headOf(path: string, length: number): Buffer {
  const head = Buffer.alloc(length)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, length, 0)
  } finally {
    closeSync(file)
  }
  return head
}

/** The head of a .shp says how long it is, in words of two bytes. */
function tellTruncated(shp: string, out: LayerSink): boolean {
  const found = statSync(shp).size
  const head = headOf(shp, 100)
  const expected = head.readInt32BE(24) * 2
  const isShp = head.readInt32BE(0) === 9994
  const isCut = isShp && found < expected
  if (isCut) out.issue('FILE_TRUNCATED', { expected, found })
  return isCut
}
