import type { Database } from '@panhuo/db/database'
import { type Context, Hono } from 'hono'
import { auditedRows } from '../export/auditedRows.ts'
import { BYTE_ORDER_MARK, csvHeader, csvLines } from '../export/csvText.ts'
import { exportColumns } from '../export/exportColumns.ts'
import { exportRows } from '../export/exportRows.ts'
import { collectionEnd, collectionStart, featureText } from '../export/geojsonText.ts'
import { writeWorkbook } from '../export/workbook.ts'
import { askedIn, headersOf, readRequest } from './exportRequest.ts'
import { notFound } from './publicError.ts'
import { shapeExporters } from './shapeExports.ts'
import { streamed } from './streamed.ts'
import type { Surroundings } from './surroundings.ts'
import { templateFile } from './templates.ts'

type Exporter = (db: Database, c: Context<Surroundings>) => Promise<Response>

/** Downloads of exactly the filtered set, streamed. */
export function exportRoutes(db: Database): Hono<Surroundings> {
  return new Hono<Surroundings>().get('/templates/:file', templateFile).get('/:file', (c) => {
    const file = c.req.param('file')
    const exporter = exporters.get(file)
    if (exporter) return exporter(db, c)
    throw notFound()
  })
}

const exporters = new Map<string, Exporter>([
  ['parcels.csv', csvExport],
  ['parcels.xlsx', workbookExport],
  ['parcels.geojson', geojsonExport],
  ...shapeExporters,
])

function csvExport(db: Database, c: Context<Surroundings>): Promise<Response> {
  const request = { ...readRequest(c), columns: exportColumns(c.var.viewer, 'name') }
  const { columns, locale } = request
  const make = async (signal: AbortSignal) => {
    const read = await exportRows(db, request, signal)
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
    const read = await exportRows(db, request, signal)
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
    const read = await exportRows(db, { ...request, shape: 'GEOJSON' }, signal)
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
