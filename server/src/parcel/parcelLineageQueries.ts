import { type SQL, sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { recordsOf } from '../list/asOf.ts'
import { columnList } from '../list/page.ts'
import { batched, groupedBy } from '../list/records.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import { idList } from './parcelGeometryQueries.ts'
import { type ParcelRow, parcelByCode } from './parcelQueries.ts'
import { parcelRegister } from './parcelRegister.ts'
import { parcelScope } from './parcelScope.ts'

/** Split up or merged into others: gone from every list, but its code leads on. */
const ledOn = sql`deleted_at is not null and exists (select from parcel_lineage join parcel heir on heir.id = successor_id where predecessor_id = parcel.id and (heir.deleted_at is null or heir.stage = 'REMOVED'))`

const formerByCode = batched<string, ParcelRow>(async ({ db, viewer, signal }, codes) => {
  const asked = codes.filter((code) => !code.includes('\0'))
  const rows = await db.query<ParcelRow>(
    sql`select ${columnList(parcelRegister)} from ${recordsOf(parcelRegister, viewer)} where ${formerPlots(viewer)} and code = any(${textArray(asked)})`,
    { signal },
  )
  return new Map(rows.map((row) => [row.code, row]))
})

/** A condition on plots: gone by a split or merge, within the viewer's scope. */
export function formerPlots(viewer: Viewer): SQL {
  return sql`(${ledOn} and ${parcelScope(viewer)})`
}

/** A plot by its code, or by the code that it had before it was split up or merged. */
export async function parcelByAnyCode(context: Context, code: string): Promise<ParcelRow | null> {
  return (await parcelByCode(context, code)) ?? formerByCode(context, code)
}

/** Plots at the other end of each plot's lineage, in order of code, one statement for all of them. */
function related(from: 'predecessor_id' | 'successor_id', to: 'predecessor_id' | 'successor_id') {
  return batched<number, ParcelRow[]>(async ({ db, viewer, signal }, ids) => {
    const rows = await db.query<ParcelRow & { owner: number }>(
      sql`select lineage.${sql.identifier(from)} as owner, ${columnList(parcelRegister)} from parcel_lineage lineage join ${recordsOf(parcelRegister, viewer)} on parcel.id = lineage.${sql.identifier(to)}
        where lineage.${sql.identifier(from)} = any(${idList(ids)}) and (parcel.deleted_at is null or (${ledOn})) and ${parcelScope(viewer)} order by 1, parcel.code`,
      { signal },
    )
    return groupedBy(rows, ({ owner }) => owner)
  })
}

export const successorsOf = related('predecessor_id', 'successor_id')
export const predecessorsOf = related('successor_id', 'predecessor_id')
