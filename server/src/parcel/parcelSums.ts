import { parcel } from '@panhuo/db/schema/parcel'
import { sql } from 'drizzle-orm'
import { batched } from '../list/records.ts'
import { selected } from '../list/selection.ts'
import type { Totals } from '../list/totals.ts'
import { parcelRegister } from './parcelRegister.ts'

/** Count and recorded area of the plots that point to each record, one statement for all of them. */
function sumsBy(pointer: typeof parcel.parkId | typeof parcel.zoneId) {
  return batched<number, Totals>(async ({ db, viewer, signal }, ids) => {
    const rows = await db.query<Totals & { id: number }>(
      sql`select ${pointer} as id, count(*)::int as "count", sum(${parcel.areaM2})::float8 as "areaM2" from ${parcel} where ${pointer} = any(${`{${ids.join(',')}}`}::text::int[]) and ${selected(parcelRegister, viewer, {})} group by 1`,
      { signal },
    )
    return new Map(rows.map((row) => [row.id, row]))
  })
}

export const parcelSumsOfPark = sumsBy(parcel.parkId)
export const parcelSumsOfZone = sumsBy(parcel.zoneId)
