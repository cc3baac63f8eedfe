import { parcel } from '@panhuo/db/schema/parcel'
import type { SiteKind } from '@panhuo/shared/match/aspects'
import { type SQL, sql } from 'drizzle-orm'
import { parcelScope } from '../parcel/parcelScope.ts'
import { isReleased } from '../parcel/releasedPlots.ts'
import type { Viewer } from '../request/viewer.ts'
import { type SiteColumn, siteColumns } from './siteColumns.ts'

/** Plots that are taken as one site, by a code of their own. */
export interface SiteGroup {
  readonly code: string
  readonly ids: readonly number[]
}

export interface SiteChoice {
  readonly kinds: readonly SiteKind[]
  readonly groups: readonly SiteGroup[]
  /** These plots and no others, released or not; else every released one. */
  readonly only?: readonly number[] | undefined
}

/**
 * The sites of a match as steps of a WITH: `plot`, the land that may be offered, `grouped`, that land
 * taken together, and `site`, all of it, numbered by `n`. A park's free land is what is released in it, where that is
 * more than one plot. No more than the named columns is read: every plot goes through these steps.
 */
export function siteSteps(
  viewer: Viewer,
  { kinds, groups, only }: SiteChoice,
  names: readonly SiteColumn[],
): SQL {
  const chosen = only
    ? sql`${parcel.id} = any(${`{${only.join(',')}}`}::text::int[])`
    : isReleased(parcel.id)
  const plot = sql`select ${parcel.id}, ${parcel.parkId}, ${siteColumns(names, 'own', viewer)} from ${parcel} where ${parcel.deletedAt} is null and ${parcel.stage} <> 'REMOVED' and ${parcelScope(viewer)} and ${chosen}`
  const together = sql`array_agg(plot.id) as ids, ${siteColumns(names, 'together', viewer)}`
  const parts: Record<SiteKind, SQL> = {
    PARCEL: sql`select plot.id as n, 'PARCEL' as kind, null::text as code, array[plot.id] as ids, ${siteColumns(names, 'alone', viewer)} from plot`,
    ASSEMBLY: sql`select -row_number() over () as n, 'ASSEMBLY' as kind, g.code, ${together} from jsonb_to_recordset(${JSON.stringify(groups)}::text::jsonb) as g(code text, ids jsonb) cross join jsonb_array_elements_text(g.ids) as one(id) join plot on plot.id = one.id::int group by g.code having count(*) = max(jsonb_array_length(g.ids))`,
    PARK: sql`select -1000000 - park.id as n, 'PARK' as kind, park.code, ${together} from plot join park on park.id = plot.park_id and park.deleted_at is null group by park.id having count(*) > 1`,
  }
  const union = (kind: readonly SQL[]) => sql.join([...kind], sql` union all `)
  const several = kinds.filter((kind) => kind !== 'PARCEL').map((kind) => parts[kind])
  const grouped = several.length > 0 ? sql`, grouped as materialized (${union(several)})` : sql``
  const all = [
    ...(kinds.includes('PARCEL') ? [parts.PARCEL] : []),
    ...(several.length > 0 ? [sql`select * from grouped`] : []),
  ]
  return sql`plot as materialized (${plot})${grouped}, site as (${union(all)})`
}

/** How many sites were looked at. */
export function siteCount({ kinds }: SiteChoice): SQL {
  const alone = kinds.includes('PARCEL') ? sql`(select count(*) from plot)` : sql`0`
  const several = kinds.some((kind) => kind !== 'PARCEL')
  return several ? sql`${alone} + (select count(*) from grouped)` : alone
}

/** The plots of the sites in a step, `n` saying of which, as the rows of `plot`. */
export function siteMembers(viewer: Viewer, names: readonly SiteColumn[], from: SQL): SQL {
  const own = names.length > 0 ? sql`, ${siteColumns(names, 'own', viewer)}` : sql``
  return sql`select named.n, named.kind, ${parcel.code}${own} from ${from} named cross join unnest(named.ids) as one(id) join ${parcel} on ${parcel.id} = one.id`
}
