import { parcel } from '@panhuo/db/schema/parcel'
import type { SiteKind } from '@panhuo/shared/match/aspects'
import { discharges, offerKinds } from '@panhuo/shared/parcel/offer'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { type SQL, sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { isBlocked } from '../parcel/blockedPlots.ts'
import { areaMu } from '../parcel/parcelColumns.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import { isReleased } from '../parcel/releasedPlots.ts'
import type { Viewer } from '../request/viewer.ts'

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

/** Columns of a site that an aspect may look at. */
const plain = sql`case when bool_and(plot.plan_ratio is not null) then min(plot.plan_ratio) end as plan_ratio,
  case when bool_and(plot.height is not null) then min(plot.height) end as height,
  case when bool_and(plot.power is not null) then sum(plot.power) end as power,
  case when bool_and(plot.water is not null) then sum(plot.water) end as water,
  case when bool_and(plot.discharge is not null) then min(plot.discharge) end as discharge,
  case when bool_and(plot.cost is not null) then sum(plot.cost) end as cost,
  case when bool_and(plot.hand_over is not null) then max(plot.hand_over) end as hand_over,
  bool_and(plot.clear) as clear, ST_Collect(plot.m) as m`

/**
 * The sites of a match as two steps of a WITH: `plot`, the land that may be offered, and `site`,
 * that land alone, grouped, or park by park. Of several plots together the least generous limit
 * holds, quantities add up, and what is unknown of one is unknown of all. A park's free land is what
 * is released in it, where that is more than one plot.
 */
export function siteSteps(viewer: Viewer, { kinds, groups, only }: SiteChoice): SQL {
  const chosen = only
    ? sql`${parcel.id} = any(${`{${only.join(',')}}`}::text::int[])`
    : isReleased(parcel.id)
  const ranks = textArray(valuesOf(discharges))
  const plot = sql`select ${parcel.id}, ${parcel.code}, ${parcel.name}, ${parcel.parkId}, ${areaMu}::float8 as area, nullif(${parcel.offers}, '{}') as offers, ${parcel.landUse} as land_use, left(${parcel.industry}, 3) as trade, ${parcel.planRatioMax} as plan_ratio, ${parcel.heightLimitM} as height, ${parcel.powerKva} as power, ${parcel.waterTd} as water, array_position(${ranks}, ${parcel.discharge}) as discharge, ${parcel.priceGuide} * ${areaMu}::float8 as cost, ${parcel.deliverableOn} - date '1970-01-01' as hand_over, not ${isBlocked(viewer, parcel.id)} as clear, ${parcel.geomMercator} as m from ${parcel} where ${parcel.deletedAt} is null and ${parcel.stage} <> 'REMOVED' and ${parcelScope(viewer)} and ${chosen}`
  const offered = valuesOf(offerKinds).map(
    (kind) => sql`case when bool_and(${kind} = any(plot.offers)) then ${kind}::text end`,
  )
  const together = sql`sum(plot.area) as area,
    case when bool_and(plot.offers is not null) then array_remove(array[${sql.join(offered, sql`, `)}], null) end as offers,
    case when bool_and(plot.land_use is not null) then array_agg(distinct plot.land_use) end as uses,
    case when bool_and(plot.trade is not null) then array_agg(distinct plot.trade) end as trades, ${plain}`
  const parts: Record<SiteKind, SQL> = {
    PARCEL: sql`select 'PARCEL' as kind, code, name, array[id] as ids, area, offers, case when land_use is not null then array[land_use] end as uses, case when trade is not null then array[trade] end as trades, plan_ratio, height, power, water, discharge, cost, hand_over, clear, m from plot`,
    ASSEMBLY: sql`select 'ASSEMBLY' as kind, g.code, string_agg(plot.name, ' + ' order by plot.code) as name, array_agg(plot.id order by plot.code) as ids, ${together} from jsonb_to_recordset(${JSON.stringify(groups)}::text::jsonb) as g(code text, ids jsonb) join plot on g.ids @> to_jsonb(plot.id) group by g.code having count(*) = max(jsonb_array_length(g.ids))`,
    PARK: sql`select 'PARK' as kind, park.code, park.name, array_agg(plot.id order by plot.code) as ids, ${together} from plot join park on park.id = plot.park_id and park.deleted_at is null group by park.id having count(*) > 1`,
  }
  const union = sql.join(
    kinds.map((kind) => parts[kind]),
    sql` union all `,
  )
  return sql`plot as (${plot}), site as (${union})`
}
