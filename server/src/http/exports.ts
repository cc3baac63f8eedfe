import type { Database } from '@panhuo/db/database'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { type Locale, locales } from '@panhuo/shared/words/label'
import { type Context, Hono } from 'hono'
import { auditedRows } from '../export/auditedRows.ts'
import { BYTE_ORDER_MARK, csvHeader, csvLines } from '../export/csvText.ts'
import { exportColumns } from '../export/exportColumns.ts'
import { exportRows, sortFromText } from '../export/exportRows.ts'
import { collectionEnd, collectionStart, featureText } from '../export/geojsonText.ts'
import { writeWorkbook } from '../export/workbook.ts'
import type { Register } from '../list/register.ts'
import { parcelRegister } from '../parcel/parcelRegister.ts'
import { notFound, Refusal } from './publicError.ts'
import { readFilter } from './readFilter.ts'
import { registerAt } from './readMoment.ts'
import { streamed } from './streamed.ts'
import type { Surroundings } from './surroundings.ts'

type Exporter = (db: Database, c: Context<Surroundings>) => Promise<Response>

/** Downloads of exactly the filtered set, streamed; formats that are not there yet say so. */
export function exportRoutes(db: Database): Hono<Surroundings> {
  return new Hono<Surroundings>().get('/:file', (c) => {
    const file = c.req.param('file')
    const exporter = exporters.get(file)
    if (exporter) return exporter(db, c)
    if (file !== 'parcels.shp.zip') throw notFound()
    throw new Refusal(501, 'NOT_IMPLEMENTED', {
      zh: `暂不能导出 ${file}，请用 parcels.xlsx 或 parcels.geojson`,
      en: `${file} cannot be exported yet; use parcels.xlsx or parcels.geojson`,
    })
  })
}

const exporters = new Map<string, Exporter>([
  ['parcels.csv', csvExport],
  ['parcels.xlsx', workbookExport],
  ['parcels.geojson', geojsonExport],
])

function csvExport(db: Database, c: Context<Surroundings>): Promise<Response> {
  const request = { ...readRequest(c), columns: exportColumns(c.var.viewer, 'name') }
  const { columns, locale } = request
  const make = async (signal: AbortSignal) => {
    const read = await exportRows(db, { ...request, withShape: false }, signal)
    const rows = auditedRows(db, { ...request, ...askedIn(c) }, read)
    return (async function* () {
      let head = BYTE_ORDER_MARK + csvHeader(columns, locale)
      for await (const batch of rows) {
        yield head + csvLines(columns, batch, locale)
        head = ''
      }
      if (head !== '') yield head
    })()
  }
  return streamed(c.req.raw, make, headersOf('csv', 'text/csv; charset=utf-8'))
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function workbookExport(db: Database, c: Context<Surroundings>): Promise<Response> {
  const request = { ...readRequest(c), columns: exportColumns(c.var.viewer, 'name') }
  const make = async (signal: AbortSignal) => {
    const read = await exportRows(db, { ...request, withShape: false }, signal)
    const rows = auditedRows(db, { ...request, ...askedIn(c) }, read)
    return (async function* () {
      yield* writeWorkbook({ ...request, rows, at: new Date() })
    })()
  }
  return streamed(c.req.raw, make, headersOf('xlsx', workbookType))
}

function geojsonExport(db: Database, c: Context<Surroundings>): Promise<Response> {
  const request = { ...readRequest(c), columns: exportColumns(c.var.viewer, 'code') }
  const { columns } = request
  const make = async (signal: AbortSignal) => {
    const read = await exportRows(db, { ...request, withShape: true }, signal)
    const rows = auditedRows(db, { ...request, ...askedIn(c) }, read)
    return (async function* () {
      let head = `${collectionStart}\n`
      for await (const batch of rows) {
        yield head + batch.map((row) => featureText(columns, row)).join(',\n')
        head = ',\n'
      }
      yield head === ',\n' ? collectionEnd : head + collectionEnd
    })()
  }
  return streamed(c.req.raw, make, headersOf('geojson', 'application/geo+json'))
}

function readRequest(c: Context<Surroundings>) {
  const { viewer } = c.var
  const register = registerAt(parcelRegister as unknown as Register, c.req.query('asOf'))
  const asked = c.req.query('lang')
  if (asked !== undefined && !locales.includes(asked as Locale)) {
    throw new Refusal(
      400,
      'BAD_USER_INPUT',
      { zh: 'lang：应为 zh 或 en', en: 'lang: must be zh or en' },
      'lang',
    )
  }
  return {
    register: register as unknown as typeof parcelRegister,
    viewer,
    locale: (asked as Locale | undefined) ?? viewer.locale,
    filter: readFilter(register, c.req.query('filter'), viewer) as ParcelFilter,
    sort: sortFromText(c.req.query('sort')),
  }
}

function askedIn(c: Context<Surroundings>) {
  const { pathname, search } = new URL(c.req.url)
  return { file: pathname.split('/').at(-1) ?? '', asked: decodeURIComponent(search) }
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

function headersOf(extension: string, type: string): Record<string, string> {
  const day = days.format(new Date())
  const inChinese = encodeURIComponent(`低效用地_${day}.${extension}`)
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="parcels_${day}.${extension}"; filename*=UTF-8''${inChinese}`,
    'cache-control': 'private, no-store',
    vary: 'Cookie, Accept-Language',
  }
}
