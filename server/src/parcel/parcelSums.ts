import { parcel } from '@panhuo/db/schema/parcel'
import { type SQL, sql } from 'drizzle-orm'
import { areaSum } from '../list/areaSum.ts'
import { batched } from '../list/records.ts'
import { selected } from '../list/selection.ts'
import type { Totals } from '../list/totals.ts'
import { parcelRegister } from './parcelRegister.ts'

/** Count and recorded area of the plots of each owner, one statement for all owners of a page. */
function sumsBy(owners: SQL) {
  return batched<number, Totals>(async ({ db, viewer, signal }, ids) => {
    const rows = await db.query<Totals & { id: number }>(
      sql`select owner.id, count(*)::int as "count", ${areaSum(parcel.areaM2)} as "areaM2" from ${parcel} ${owners} where owner.id = any(${`{${ids.join(',')}}`}::text::int[]) and ${selected(parcelRegister, viewer, {})} group by 1`,
      { signal },
    )
    return new Map(rows.map((row) => [row.id, row]))
  })
}

export const parcelSumsOfPark = sumsBy(sql`join park owner on owner.id = ${parcel.parkId}`)

/** A zone counts the plots of its phases too, as filtering by it does. */
export const parcelSumsOfZone = sumsBy(
  sql`join zone part on part.id = ${parcel.zoneId} and part.deleted_at is null join zone owner on owner.id in (part.id, part.parent_id)`,
)
