import { parcel } from '@panhuo/db/schema/parcel'
import { release } from '@panhuo/db/schema/release'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { groupOfField, type ReleaseGroup } from '@panhuo/shared/release/release'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'
import { textArray } from '../filter/literal.ts'
import { dayAt, standing } from '../list/asOf.ts'
import type { Viewer } from '../request/viewer.ts'

/** Whether a release, by its alias in the statement, is in force today in Beijing or on the day of a moment. */
export function inForce(alias = 'release', moment?: Date): SQL {
  // A question of its own, so that it is worked out once and not for each release.
  const today = sql`(select ${dayAt(moment)})`
  const own = (column: string) => sql`${sql.identifier(alias)}.${sql.identifier(column)}`
  return sql`(${own('withdrawn_on')} is null and ${own('released_on')} <= ${today} and (${own('ends_on')} is null or ${own('ends_on')} >= ${today}))`
}

/** Whether a plot is released to investors today, or was at a moment. */
export function isReleased(parcelId: Expression, moment?: Date): SQL {
  return sql`exists (select 1 from ${standing(release, moment, { alias: 'held' })} where held.parcel_id = ${parcelId} and ${inForce('held', moment)})`
}

/** Plots of the set that was frozen for an investor and are released today; nobody else is held back. */
export function releaseScope({ role, share }: Viewer, code: Expression, id: Expression): SQL {
  if (role !== 'INVESTOR') return sql`true`
  return sql`(${code} = any(${textArray(share?.codes ?? [])}) and ${isReleased(id)})`
}

/** Columns that say nothing of the land itself and that every statement may need. */
const structural = new Set([
  ...['id', 'search', 'provenance', 'sourceIds', 'version', 'createdAt', 'updatedAt'],
  ...['deletedAt', 'communityId', 'parkId', 'zoneId', 'outline', 'outlineMercator'],
])
/** The exact boundary is not there at all: its generalized form stands in its place. */
const exact: Readonly<Record<string, string>> = {
  geom: 'outline',
  geomMercator: 'outline_mercator',
}

/**
 * The table of plots as an investor is given it, under the table's own name: released plots with what
 * is public and what their release opens; every other value is null in the table itself, so that no
 * list, filter, order, sum or tile can tell it.
 */
export function investorParcels(): SQL {
  const columns = Object.entries(getTableColumns(parcel)).map(([key, column]) => {
    const own = sql`kept.${sql.identifier(column.name)}`
    const named = sql.identifier(column.name)
    const isPublic = (parcelFields as Record<string, { access: string }>)[key]?.access === 'P'
    if (structural.has(key) || isPublic) return sql`${own} as ${named}`
    if (key in exact) return sql`kept.${sql.identifier(exact[key] as string)} as ${named}`
    const group = (groupOfField as Record<string, ReleaseGroup>)[key]
    const kind = sql.raw(column.getSQLType())
    if (group === undefined) return sql`null::${kind} as ${named}`
    return sql`case when ${group} = any(held.groups) then ${own} end as ${named}`
  })
  return sql`(select ${sql.join(columns, sql`, `)} from ${parcel} kept join release held on held.parcel_id = kept.id and ${inForce('held')}) as ${parcel}`
}
