import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Attribute } from '@panhuo/shared/words/attribute'
import type { Locale } from '@panhuo/shared/words/label'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import sqlite from 'node-sqlite3-wasm'
import type { ExportColumn } from './exportColumns.ts'
import type { ExportRow } from './exportRows.ts'
import { type FileSystem, ogcWkt } from './fileSystems.ts'
import { plainValue } from './plainValue.ts'

export interface GeoPackageRequest {
  readonly columns: readonly ExportColumn[]
  readonly rows: AsyncIterable<readonly ExportRow[]>
  readonly locale: Locale
  readonly system: FileSystem
  readonly at: Date
  /** A folder of one's own. */
  readonly folder: string
}

const TABLE = 'parcels'
/** “GPKG” and version 1.3.0, as the standard asks. */
const APPLICATION_ID = 0x47504b47
const VERSION = 10_300

/** The plots as a GeoPackage, whose columns carry their titles. */
export async function* geoPackage(request: GeoPackageRequest): AsyncGenerator<Uint8Array> {
  const path = join(request.folder, `${TABLE}.gpkg`)
  const file = new sqlite.Database(path)
  try {
    // Nobody else opens it, and a broken one is thrown away: it need not survive a crash.
    file.exec('pragma journal_mode = off; pragma synchronous = off; begin')
    createTables(file, request)
    await insertRows(file, request)
    file.exec('commit')
  } finally {
    file.close()
  }
  for await (const part of createReadStream(path)) yield part as Buffer
}

async function insertRows(
  file: sqlite.Database,
  { columns, rows, locale, system }: GeoPackageRequest,
): Promise<void> {
  const insert = file.prepare(
    `insert into ${TABLE} values (null, ?, ${columns.map(() => '?').join(', ')})`,
  )
  const head = headOf(system)
  try {
    for await (const batch of rows) {
      for (const row of batch) {
        const shape = row.shape === null ? null : Buffer.concat([head, row.shape as Buffer])
        const cells = columns.map(({ name, field }) => plainValue(field, row[name], locale))
        insert.run([shape, ...cells])
      }
    }
  } finally {
    insert.finalize()
  }
}

/** What stands before the well-known binary of each shape: version 0, little-endian, no envelope. */
function headOf(system: FileSystem): Buffer {
  const head = Buffer.from('GP\0\x01\0\0\0\0', 'latin1')
  head.writeInt32LE(system, 4)
  return head
}

const types: Readonly<Record<Attribute['type'], string>> = {
  text: 'TEXT',
  number: 'DOUBLE',
  integer: 'INTEGER',
  flag: 'BOOLEAN',
  date: 'DATE',
  time: 'TEXT',
  code: 'TEXT',
  codes: 'TEXT',
}

/** The tables that the standard asks for, 1.3.0 with its extension for titles of columns. */
function createTables(file: sqlite.Database, request: GeoPackageRequest): void {
  const { columns, locale, system, at } = request
  file.exec(`
    pragma application_id = ${APPLICATION_ID};
    pragma user_version = ${VERSION};
    create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key,
      organization text not null, organization_coordsys_id integer not null,
      definition text not null, description text);
    create table gpkg_contents (table_name text not null primary key, data_type text not null,
      identifier text unique, description text default '', last_change datetime not null,
      min_x double, min_y double, max_x double, max_y double,
      srs_id integer references gpkg_spatial_ref_sys(srs_id));
    create table gpkg_geometry_columns (table_name text not null primary key references gpkg_contents(table_name),
      column_name text not null, geometry_type_name text not null,
      srs_id integer not null references gpkg_spatial_ref_sys(srs_id), z tinyint not null, m tinyint not null,
      unique (table_name, column_name));
    create table gpkg_extensions (table_name text, column_name text, extension_name text not null,
      definition text not null, scope text not null, unique (table_name, column_name, extension_name));
    create table gpkg_data_columns (table_name text not null references gpkg_contents(table_name),
      column_name text not null, name text, title text, description text, mime_type text,
      constraint_name text, primary key (table_name, column_name), unique (table_name, name));
    create table gpkg_data_column_constraints (constraint_name text not null, constraint_type text not null,
      value text, min numeric, min_is_inclusive boolean, max numeric, max_is_inclusive boolean,
      description text, unique (constraint_name, constraint_type, value));
    create table ${TABLE} (fid integer primary key autoincrement not null, geom MULTIPOLYGON,
      ${columns.map(({ name, field }) => `"${name}" ${types[field.type]}`).join(', ')});`)
  const systems = 'insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)'
  const { name, wkt } = ogcWkt[system]
  file.run(systems, ['undefined cartesian', -1, 'NONE', -1, 'undefined', null])
  file.run(systems, ['undefined geographic', 0, 'NONE', 0, 'undefined', null])
  file.run(systems, ['WGS 84', 4326, 'EPSG', 4326, wgs84, null])
  file.run(systems, [name, system, 'EPSG', system, wkt, null])
  file.run('insert into gpkg_contents values (?, ?, ?, ?, ?, null, null, null, null, ?)', [
    TABLE,
    'features',
    TABLE,
    '',
    at.toISOString(),
    system,
  ])
  file.run('insert into gpkg_geometry_columns values (?, ?, ?, ?, 0, 0)', [
    ...[TABLE, 'geom', 'MULTIPOLYGON', system],
  ])
  for (const table of ['gpkg_data_columns', 'gpkg_data_column_constraints']) {
    file.run('insert into gpkg_extensions values (?, null, ?, ?, ?)', [
      ...[table, 'gpkg_schema', 'http://www.geopackage.org/spec/#extension_schema', 'read-write'],
    ])
  }
  for (const { name: column, field } of columns) {
    file.run('insert into gpkg_data_columns values (?, ?, ?, ?, ?, null, null)', [
      ...[TABLE, column, column, titleWithUnit(field, locale)],
      field.description?.[locale] ?? null,
    ])
  }
}

const wgs84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
