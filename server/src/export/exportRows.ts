import type { Database } from '@panhuo/db/database'
import { BadArgument } from '@panhuo/shared/filter/badFilter'
import type { ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { type SQL, sql } from 'drizzle-orm'
import { refuseUnsoundShapes } from '../filter/soundShapes.ts'
import { recordsOf } from '../list/asOf.ts'
import { type OrderTerm, orderBy, orderKeys } from '../list/order.ts'
import type { Register } from '../list/register.ts'
import { selected } from '../list/selection.ts'
import { parcelRegister } from '../parcel/parcelRegister.ts'
import type { Viewer } from '../request/viewer.ts'
import type { ExportColumn } from './exportColumns.ts'

export type ExportRow = Record<string, unknown>

/** Rows per batch: large enough to be quick, small enough that a slow reader holds little. */
const BATCH = 500

export interface ExportRequest {
  /** The plots, as they are or as they stood. */
  readonly register: Register<typeof parcelFilter>
  readonly viewer: Viewer
  readonly filter: ParcelFilter
  readonly sort: readonly OrderTerm[]
  readonly columns: readonly ExportColumn[]
  /**
   * Adds the outline that the viewer may see, named `shape`: as GeoJSON text of seven decimals, or
   * as well-known binary in this system, outer rings clockwise.
   */
  readonly shape?: 'GEOJSON' | { readonly system: number }
}

/** Exactly the filtered set in the order of the list, in batches from one snapshot. */
export async function exportRows(
  db: Database,
  { register, viewer, filter, sort, columns, shape }: ExportRequest,
  signal?: AbortSignal,
): Promise<AsyncIterable<ExportRow[]>> {
  const keys = orderKeys(register as unknown as Register, sort, viewer.role)
  await refuseUnsoundShapes(db, viewer, filter, signal)
  const list: SQL[] = columns.map(
    ({ name, expression }) => sql`${expression} as ${sql.identifier(name)}`,
  )
  const { outline } = register.shape(viewer)
  // Options 0: no crs member, which RFC 7946 does not know.
  if (shape === 'GEOJSON') {
    list.push(sql`ST_AsGeoJSON(ST_ForcePolygonCCW(${outline}), 7, 0) as shape`)
  } else if (shape) {
    // The number stands in the statement: a plan for each system, and none for a number to come.
    const there = sql`ST_Transform(${outline}, ${sql.raw(String(Math.trunc(shape.system)))})`
    list.push(sql`ST_AsBinary(ST_ForcePolygonCW(${there}), 'NDR') as shape`)
  }
  return db.stream<ExportRow>(
    sql`select ${sql.join(list, sql`, `)} from ${recordsOf(register, viewer)} where ${selected(register, viewer, filter)} order by ${orderBy(keys, false)}`,
    { batch: BATCH, signal },
  )
}

/** Reads `-areaMu,code` as an order, as the page's address writes it. Throws BadArgument for another field. */
export function sortFromText(sortText: string | undefined): OrderTerm[] {
  return (sortText ?? '')
    .split(',')
    .filter((term) => term !== '')
    .map((term) => {
      const field = term.replace(/^-/, '')
      if (parcelRegister.fields[field]?.orderable !== true) {
        throw new BadArgument(['sort'], {
          zh: `不能按 ${field.slice(0, 40)} 排序`,
          en: `cannot be ${field.slice(0, 40)}`,
        })
      }
      return { field, direction: term.startsWith('-') ? 'DESC' : 'ASC' }
    })
}
