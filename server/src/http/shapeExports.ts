import type { Database } from '@panhuo/db/database'
import { todayInBeijing } from '@panhuo/shared/project/month'
import type { Context } from 'hono'
import iconv from 'iconv-lite'
import { auditedRows } from '../export/auditedRows.ts'
import { boundaryFields, boundaryHead, boundaryPlot } from '../export/boundaryText.ts'
import { exportColumns } from '../export/exportColumns.ts'
import { inFolder } from '../export/exportFolder.ts'
import { exportRows } from '../export/exportRows.ts'
import { type FileSystem, fileSystems } from '../export/fileSystems.ts'
import { geoPackage } from '../export/geoPackage.ts'
import { shpArchive } from '../export/shpArchive.ts'
import { askedIn, choiceIn, headersOf, readRequest } from './exportRequest.ts'
import { streamed } from './streamed.ts'
import type { Surroundings } from './surroundings.ts'

type Exporter = (db: Database, c: Context<Surroundings>) => Promise<Response>

const encodings = ['gbk', 'utf-8'] as const
const systems = fileSystems.map(String) as [string, ...string[]]

/**
 * Files with exact or generalized outlines for other programs: `crs` 4490, 4528 or 4549, `encoding`
 * gbk or utf-8. PostGIS transforms.
 */
export const shapeExporters: readonly [string, Exporter][] = [
  ['parcels.shp.zip', shpExport],
  ['parcels.gpkg', geoPackageExport],
  ['parcels.txt', boundaryExport],
]

async function shpExport(db: Database, c: Context<Surroundings>): Promise<Response> {
  const request = shapeRequest(c, systems)
  const encoding = choiceIn(c, 'encoding', encodings)
  const make = async (signal: AbortSignal) => {
    const rows = await auditedShapes(db, c, request, signal)
    return inFolder((folder) => shpArchive({ ...request, rows, encoding, folder }))
  }
  return await streamed(c.req.raw, make, headersOf('shp.zip', 'application/zip'))
}

async function geoPackageExport(db: Database, c: Context<Surroundings>): Promise<Response> {
  const request = shapeRequest(c, systems)
  const make = async (signal: AbortSignal) => {
    const rows = await auditedShapes(db, c, request, signal)
    return inFolder((folder) => geoPackage({ ...request, rows, at: new Date(), folder }))
  }
  return await streamed(c.req.raw, make, headersOf('gpkg', 'application/geopackage+sqlite3'))
}

/** Survey points are metres: degrees are no choice. */
async function boundaryExport(db: Database, c: Context<Surroundings>): Promise<Response> {
  const whole = shapeRequest(c, ['4528', '4549'])
  const kept = new Set<string>(boundaryFields)
  const request = { ...whole, columns: whole.columns.filter(({ name }) => kept.has(name)) }
  const encoding = choiceIn(c, 'encoding', encodings)
  const inEncoding = (text: string) => iconv.encode(text, encoding === 'gbk' ? 'gb18030' : 'utf8')
  const make = async (signal: AbortSignal) => {
    const rows = await auditedShapes(db, c, request, signal)
    return (async function* () {
      let head = boundaryHead(todayInBeijing())
      for await (const batch of rows) {
        yield inEncoding(head + batch.map(boundaryPlot).join(''))
        head = ''
      }
      if (head !== '') yield inEncoding(head)
    })()
  }
  const charset = encoding === 'gbk' ? 'gb18030' : 'utf-8'
  return await streamed(c.req.raw, make, headersOf('txt', `text/plain; charset=${charset}`))
}

function shapeRequest(c: Context<Surroundings>, choices: [string, ...string[]]) {
  const system = Number(choiceIn(c, 'crs', choices)) as FileSystem
  return { ...readRequest(c), columns: exportColumns(c.var.viewer, 'name'), system }
}

async function auditedShapes(
  db: Database,
  c: Context<Surroundings>,
  request: ReturnType<typeof shapeRequest>,
  signal: AbortSignal,
) {
  const { system } = request
  const read = await exportRows(db, { ...request, shape: { system } }, signal)
  return auditedRows(db, { ...request, ...askedIn(c) }, read)
}
