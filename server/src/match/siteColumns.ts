import { parcel } from '@panhuo/db/schema/parcel'
import type { AspectName } from '@panhuo/shared/match/aspects'
import { discharges, offerKinds } from '@panhuo/shared/parcel/offer'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { type SQL, sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { isBlocked } from '../parcel/blockedPlots.ts'
import { muOf } from '../parcel/parcelColumns.ts'
import type { Viewer } from '../request/viewer.ts'

interface Column {
  /** Of one plot, null where it is unknown. */
  readonly own: (viewer: Viewer) => SQL
  /** Of a site that is one plot, where that is not the plot's own. */
  readonly alone?: (own: SQL) => SQL
  /** Of several plots as one site. */
  readonly together: (own: SQL) => SQL
}

/** What the land of a plot costs by its guide price, 万元. */
export const landCost = sql`(${parcel.priceGuide} * ${parcel.areaM2} * 15 / 10000)`

/** One figure of all plots, null where it is unknown of any. */
const known = (sum: 'min' | 'max' | 'sum') => (own: SQL) =>
  sql`case when bool_and(${own} is not null) then ${sql.raw(sum)}(${own}) end`
/** Every distinct value, null where it is unknown of any plot. */
const every = (own: SQL) =>
  sql`case when bool_and(${own} is not null) then array_agg(distinct ${own}) end`
const listed = (own: SQL) => sql`case when ${own} is not null then array[${own}] end`

function common(own: SQL): SQL {
  const kept = valuesOf(offerKinds).map(
    (kind) => sql`case when bool_and(${kind} = any(${own})) then ${kind}::text end`,
  )
  return sql`case when bool_and(${own} is not null) then array_remove(array[${sql.join(kept, sql`, `)}], null) end`
}

/**
 * What an aspect looks at. Of several plots together the least generous limit holds, quantities add
 * up, and what is unknown of one is unknown of all.
 */
const columns = {
  area: {
    own: () => sql`${parcel.areaM2}`,
    alone: (own) => sql`${muOf(own)}::float8`,
    together: (own) => sql`${muOf(sql`sum(${own})`)}::float8`,
  },
  offers: { own: () => sql`nullif(${parcel.offers}, '{}')`, together: common },
  uses: { own: () => sql`${parcel.landUse}`, alone: listed, together: every },
  trades: { own: () => sql`left(${parcel.industry}, 3)`, alone: listed, together: every },
  plan_ratio: { own: () => sql`${parcel.planRatioMax}`, together: known('min') },
  height: { own: () => sql`${parcel.heightLimitM}`, together: known('min') },
  power: { own: () => sql`${parcel.powerKva}`, together: known('sum') },
  water: { own: () => sql`${parcel.waterTd}`, together: known('sum') },
  discharge: {
    own: () => sql`array_position(${textArray(valuesOf(discharges))}, ${parcel.discharge})`,
    together: known('min'),
  },
  cost: { own: () => landCost, together: known('sum') },
  hand_over: {
    own: () => sql`${parcel.deliverableOn} - date '1970-01-01'`,
    together: known('max'),
  },
  clear: {
    own: (viewer) => sql`not ${isBlocked(viewer, parcel.id)}`,
    together: (own) => sql`bool_and(${own})`,
  },
  m: { own: () => sql`${parcel.geomMercator}`, together: (own) => sql`ST_Collect(${own})` },
} satisfies Record<string, Column>

export type SiteColumn = keyof typeof columns
const declared: Readonly<Record<SiteColumn, Column>> = columns

/** The one column of a site that an aspect looks at. */
export const columnOf: Readonly<Record<AspectName, SiteColumn>> = {
  ...{ AREA: 'area', OFFER: 'offers', USE: 'uses', INDUSTRY: 'trades', PLOT_RATIO: 'plan_ratio' },
  ...{ HEIGHT: 'height', POWER: 'power', WATER: 'water', DISCHARGE: 'discharge', BUDGET: 'cost' },
  ...{ DATE: 'hand_over', CLEAR: 'clear', PLACE: 'm' },
}

type Shape = 'own' | 'alone' | 'together'

/** Columns as a list of a SELECT: of the table of plots, or from the rows of `plot` under their names. */
export function siteColumns(names: readonly SiteColumn[], shape: Shape, viewer: Viewer): SQL {
  const rows = names.map((name) => {
    const { own, alone, together } = declared[name]
    const of = sql`plot.${sql.raw(name)}`
    const value =
      shape === 'own' ? own(viewer) : shape === 'alone' ? (alone?.(of) ?? of) : together(of)
    return sql`${value} as ${sql.raw(name)}`
  })
  return sql.join(rows, sql`, `)
}
