import type { Geometry } from 'geojson'
import sqlite from 'node-sqlite3-wasm'
import { crsOfCode, crsOfWkt } from './crsRules.ts'
import { tellCrs } from './crsTold.ts'
import type { CellValue, FileCrs } from './reading.ts'
import { keptArea } from './shapes.ts'
import type { LayerSink, Sink } from './sink.ts'
import type { SourceFile } from './sourceFile.ts'
import { geometryOfWkb, OddGeometry } from './wkb.ts'

interface Layer {
  readonly table: string
  readonly column: string
  readonly crs: FileCrs | null
}

/** Reads each layer of features of a GeoPackage from the file, without loading it whole. */
export async function readGeoPackage(source: SourceFile, sink: Sink): Promise<void> {
  const file = new sqlite.Database(source.path, { readOnly: true })
  try {
    for (const layer of layersOf(file)) {
      const out = await sink.layer({
        ...{ file: source.file, name: layer.table, format: 'GEOPACKAGE', crs: layer.crs },
        ...{ encoding: 'utf-8', encodingFrom: 'FORMAT', hasShapes: true },
      })
      try {
        tellCrs(out, layer.crs)
        await readLayer(file, layer, out, sink.limits.vertices)
      } finally {
        await out.end(layer.crs)
      }
    }
  } finally {
    file.close()
  }
}

function layersOf(file: sqlite.Database): Layer[] {
  const found =
    file.all(`select c.table_name, c.column_name, s.organization, s.organization_coordsys_id as code,
    s.definition, c.srs_id from gpkg_geometry_columns c left join gpkg_spatial_ref_sys s on s.srs_id = c.srs_id`)
  return found.map((row) => {
    const { table_name, column_name, organization, code, definition, srs_id } = row as Record<
      string,
      sqlite.SQLiteValue
    >
    return {
      table: String(table_name),
      column: String(column_name),
      crs: crsOf(Number(srs_id), String(organization), Number(code), String(definition ?? '')),
    }
  })
}

function crsOf(id: number, organization: string, code: number, wkt: string): FileCrs | null {
  // -1 and 0 say that the system is not known.
  if (id <= 0) return null
  if (organization.toUpperCase() === 'EPSG') return crsOfCode(code, `EPSG:${code}`)
  return crsOfWkt(wkt)
}

async function readLayer(
  file: sqlite.Database,
  { table, column }: Layer,
  out: LayerSink,
  limit: number,
): Promise<void> {
  const fields = file.all(`pragma table_info(${quoted(table)})`) as Record<
    string,
    sqlite.SQLiteValue
  >[]
  const kept = fields.filter(({ name, pk }) => name !== column && pk === 0)
  const flags = new Set(
    kept.filter(({ type }) => /^bool/i.test(String(type))).map(({ name }) => String(name)),
  )
  const names = kept.map(({ name }) => String(name))
  out.columns(names)
  const statement = file.prepare(`select * from ${quoted(table)}`)
  try {
    let row = 0
    for (const found of statement.iterate()) {
      row += 1
      const record = found as Record<string, sqlite.SQLiteValue>
      const geometry = keptShape(record[column] ?? null, out, row, limit)
      const values = names.map((name) => [name, cellOf(record[name], flags.has(name))] as const)
      await out.row({ row, values, geometry })
    }
  } finally {
    statement.finalize()
  }
}

function keptShape(value: sqlite.SQLiteValue, out: LayerSink, row: number, limit: number) {
  if (value === null) return keptArea(null, out, { row }, limit)
  try {
    return keptArea(shapeOf(value as Uint8Array), out, { row }, limit)
  } catch (error) {
    if (error instanceof OddGeometry && error.kind === 'CURVED') {
      out.issue('GEOMETRY_CURVED', {}, { row })
    } else if (error instanceof OddGeometry || error instanceof RangeError) {
      out.issue('GEOMETRY_DAMAGED', { reason: error.message.slice(0, 100) }, { row })
    } else throw error
    return null
  }
}

/** Bytes of the envelope by the number in the flags of the head. */
const envelopes = [0, 32, 48, 48, 64]

/** “GP”, version, flags, system, envelope, and then well-known binary. */
function shapeOf(blob: Uint8Array): Geometry | null {
  if (blob[0] !== 0x47 || blob[1] !== 0x50) throw new OddGeometry('UNKNOWN')
  const flags = blob[3] ?? 0
  if ((flags & 0x20) !== 0) throw new OddGeometry('UNKNOWN')
  if ((flags & 0x10) !== 0) return null
  const envelope = envelopes[(flags >> 1) & 7]
  if (envelope === undefined) throw new OddGeometry('UNKNOWN')
  return geometryOfWkb(blob.subarray(8 + envelope))
}

function cellOf(value: sqlite.SQLiteValue | undefined, isFlag: boolean): CellValue {
  if (value === undefined || value === null || value instanceof Uint8Array) return null
  if (isFlag) return Boolean(value)
  if (typeof value !== 'bigint') return value
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
