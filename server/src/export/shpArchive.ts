import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exchangeName } from '@panhuo/shared/parcel/exchangeNames'
import type { Locale } from '@panhuo/shared/words/label'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import type { MultiPolygon, Polygon } from 'geojson'
import { html } from 'hono/html'
import yazl from 'yazl'
import { WkbReader } from '../tile/wkb.ts'
import { type DbfEncoding, DbfWriter } from './dbfWriter.ts'
import type { ExportColumn } from './exportColumns.ts'
import type { ExportRow } from './exportRows.ts'
import { esriWkt, type FileSystem } from './fileSystems.ts'
import { plainValue } from './plainValue.ts'
import { ShpWriter } from './shpWriter.ts'

export interface ShpRequest {
  readonly columns: readonly ExportColumn[]
  readonly rows: AsyncIterable<readonly ExportRow[]>
  readonly locale: Locale
  readonly encoding: DbfEncoding
  readonly system: FileSystem
  /** A folder of one's own. */
  readonly folder: string
}

const NAME = 'parcels'

/** The plots as a zipped shapefile, with a table that says what its ten-letter names mean. */
export async function* shpArchive(request: ShpRequest): AsyncGenerator<Uint8Array> {
  const { columns, rows, locale, encoding, system, folder } = request
  const path = join(folder, NAME)
  const fields = columns.map(({ name, field }) => ({ name: exchangeName(name), type: field.type }))
  const shp = await ShpWriter.open(path)
  const dbf = new DbfWriter(path, fields, encoding)
  try {
    for await (const batch of rows) {
      await shp.add(batch.map(({ shape }) => areaOf(shape)))
      await dbf.add(
        batch.map((row) => columns.map(({ name, field }) => plainValue(field, row[name], locale))),
      )
    }
  } finally {
    await shp.close()
  }
  await writeFile(`${path}.cpg`, await dbf.close())
  await writeFile(`${path}.prj`, esriWkt[system])
  await writeFile(`${path}.html`, fieldTable(columns, locale))
  const zip = new yazl.ZipFile()
  for (const extension of ['shp', 'shx', 'dbf', 'prj', 'cpg']) {
    zip.addFile(`${path}.${extension}`, `${NAME}.${extension}`)
  }
  zip.addFile(`${path}.html`, 'fields.html')
  zip.end()
  for await (const part of zip.outputStream) yield part as Buffer
}

function areaOf(wkb: unknown): Polygon | MultiPolygon | null {
  return wkb === null ? null : (new WkbReader(wkb as Uint8Array).next() as MultiPolygon)
}

/** A page, not a table: a reader of the archive must not take it for plots. */
function fieldTable(columns: readonly ExportColumn[], locale: Locale): string {
  const zh = locale === 'zh'
  const [letters, title, meaning] = zh ? ['字段', '名称', '说明'] : ['Field', 'Title', 'Meaning']
  const long = zh
    ? '超过 254 字节的文字接在同名加 _2、_3 的字段里。'
    : 'A text of more than 254 bytes goes on in fields of the same name with _2, _3.'
  const lines = columns.map(
    ({ name, field }) =>
      html`<tr><td>${exchangeName(name)}</td><td>${titleWithUnit(field, locale)}</td><td>${field.description?.[locale] ?? ''}</td></tr>`,
  )
  return String(
    html`<!doctype html><meta charset="utf-8"><title>${NAME}</title><table border="1"><tr><th>${letters}</th><th>${title}</th><th>${meaning}</th></tr>${lines}</table><p>${long}</p>`,
  )
}
