import { createReadStream } from 'node:fs'
import type { Feature, Geometry } from 'geojson'
import chain from 'stream-chain'
import { pick } from 'stream-json/filters/pick.js'
import { parser } from 'stream-json/parser.js'
import { streamValues } from 'stream-json/streamers/stream-values.js'
import { crsOfCode, crsOfName } from './crsRules.ts'
import { tellCrs } from './crsTold.ts'
import type { CellValue, FileCrs } from './reading.ts'
import { keptArea } from './shapes.ts'
import type { LayerSink, Sink } from './sink.ts'
import { type SourceFile, stemOf } from './sourceFile.ts'
import { wholeText } from './textEncoding.ts'

/** A file without a `features` list is read in one piece, up to this size. */
const WHOLE_BYTES = 20_000_000

/** Reads a collection feature by feature, so that its size does not matter. */
export async function readGeojson(source: SourceFile, sink: Sink): Promise<void> {
  const out = await sink.layer({
    file: source.file,
    name: stemOf(source.file),
    format: 'GEOJSON',
    encoding: 'utf-8',
    encodingFrom: 'FORMAT',
    crs: null,
    hasShapes: true,
  })
  const known: { crs: FileCrs | null } = { crs: null }
  let row = 0
  try {
    for await (const found of members(source.path)) {
      if (isFeature(found)) {
        row += 1
        known.crs ??= byFirstPoint(found.geometry)
        await take(found, row, out, sink.limits.vertices)
      } else known.crs = crsOfMember(found) ?? known.crs
    }
    if (row === 0 && source.bytes <= WHOLE_BYTES) {
      for (const found of await wholeFeatures(source.path)) {
        row += 1
        known.crs ??= byFirstPoint(found.geometry)
        await take(found, row, out, sink.limits.vertices)
      }
    }
    tellCrs(out, known.crs)
  } finally {
    await out.end(known.crs)
  }
}

function members(path: string): AsyncIterable<unknown> {
  const parts = chain([
    createReadStream(path),
    parser(),
    pick({ filter: /^(?:crs|features\.\d+)$/ }),
    streamValues(),
  ]) as unknown as AsyncIterable<{ value: unknown }>
  return (async function* () {
    for await (const { value } of parts) yield value
  })()
}

async function wholeFeatures(path: string): Promise<Feature[]> {
  const text = await wholeText(path, 'utf-8')
  const value: unknown = JSON.parse(text)
  if (isFeature(value)) return [value]
  const type = (value as { type?: unknown } | null)?.type
  if (type !== 'Polygon' && type !== 'MultiPolygon') return []
  return [{ type: 'Feature', geometry: value as Geometry, properties: null }]
}

function isFeature(value: unknown): value is Feature {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Feature'
}

/** The old `crs` member, which RFC 7946 dropped and tools still write. */
function crsOfMember(value: unknown): FileCrs | null {
  const properties = (value as { properties?: { name?: unknown } } | null)?.properties
  return typeof properties?.name === 'string' ? crsOfName(properties.name) : null
}

/** RFC 7946 says degrees; numbers that can be no degrees say that nobody followed it. */
function byFirstPoint(geometry: Geometry | null): FileCrs | null {
  let point: unknown = (geometry as { coordinates?: unknown } | null)?.coordinates
  while (Array.isArray(point) && Array.isArray(point[0])) point = point[0]
  if (!Array.isArray(point)) return null
  const [x, y] = point as [number, number]
  const degrees = Math.abs(x) <= 180 && Math.abs(y) <= 180
  return degrees ? crsOfCode(4326, 'RFC 7946') : null
}

async function take(feature: Feature, row: number, out: LayerSink, limit: number): Promise<void> {
  const properties = feature.properties ?? {}
  if (Object.getPrototypeOf(properties) !== Object.prototype) {
    out.issue('COLUMN_REFUSED', { name: '__proto__' }, { row, column: '__proto__' })
  }
  const geometry = keptArea(feature.geometry ?? null, out, { row }, limit)
  const values = Object.keys(properties).map((name) => [name, plain(properties[name])] as const)
  await out.row({ row, values, geometry })
}

/** Lists as people write them; deeper things as their JSON. */
function plain(value: unknown): CellValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.join('、')
  }
  return JSON.stringify(value)
}
