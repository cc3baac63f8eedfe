import { readAssembly } from '@panhuo/shared/assembly/assemblyCode'
import { mainRoad } from '@panhuo/shared/geography/mainRoad'
import { railway } from '@panhuo/shared/geography/railway'
import type { SiteKind } from '@panhuo/shared/match/aspects'
import { discharges, offerKinds } from '@panhuo/shared/parcel/offer'
import type { Day } from '@panhuo/shared/project/month'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { type SQL, sql } from 'drizzle-orm'
import type { Geometry } from 'geojson'
import { textArray } from '../filter/literal.ts'
import { MERCATOR_PER_METRE } from '../filter/mercator.ts'
import { isBlocked } from '../parcel/blockedPlots.ts'
import { muOf, tenureYears } from '../parcel/parcelColumns.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import { isReleased } from '../parcel/releasedPlots.ts'
import type { Context } from '../request/context.ts'
import { landCost } from './siteColumns.ts'

/**
 * A plot, an assembly or a park as one site, side by side with others. Of several plots together the
 * least generous limit holds and quantities add up; null is unknown of at least one of them.
 */
export interface SiteFacts {
  readonly kind: SiteKind
  readonly code: string
  readonly name: string
  readonly plots: readonly string[]
  readonly areaMu: number
  readonly stages: readonly string[]
  readonly methods: readonly string[]
  readonly conditions: readonly string[]
  readonly landUses: readonly string[]
  readonly industries: readonly string[]
  readonly rightTypes: readonly string[]
  readonly offers: readonly string[]
  readonly plotRatio: number | null
  readonly planRatioMin: number | null
  readonly planRatioMax: number | null
  readonly heightLimitM: number | null
  readonly powerKva: number | null
  readonly waterTd: number | null
  readonly discharge: string | null
  /** 万元. */
  readonly price: number | null
  readonly deliverableOn: Day | null
  readonly tenureYears: number | null
  readonly roadM: number
  readonly railwayM: number
  readonly blocked: boolean
  readonly released: boolean
  readonly bbox: readonly number[]
  readonly geometry: Geometry
}

/** Which plots each code means: itself, those of an assembly, or what is released in a park. */
function members(codes: readonly string[]): SQL {
  const named = codes.map((code, position) => ({
    code,
    position,
    plots: readAssembly(code) ?? [code],
  }))
  return sql`asked as (select r.code, r.position, r.plots from jsonb_to_recordset(${JSON.stringify(named)}::text::jsonb) as r(code text, position int, plots jsonb)),
    member as (
      select asked.code as site, asked.position, case when jsonb_array_length(plots) > 1 then 'ASSEMBLY' else 'PARCEL' end as kind, null::text as label, jsonb_array_length(plots) as wanted, parcel.id from asked join parcel on plots ? parcel.code
      union all select asked.code, asked.position, 'PARK', park.name, 0, parcel.id from asked join park on park.code = asked.code and park.deleted_at is null join parcel on parcel.park_id = park.id and ${isReleased(sql`parcel.id`)})`
}

const line = (drawn: { readonly line: readonly unknown[] }) =>
  sql`ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify({ type: 'LineString', coordinates: drawn.line })}::text), 4326), 3857)`

/** Every distinct value, none where there is none. */
const every = (column: string) => {
  const own = sql.raw(`parcel.${column}`)
  return sql`coalesce(array_agg(distinct ${own}) filter (where ${own} is not null), '{}')`
}
/** One figure of all, null where it is unknown of any. */
const known = (sum: 'min' | 'max' | 'sum', value: SQL) =>
  sql`case when bool_and(${value} is not null) then ${sql.raw(sum)}(${value}) end`

/** Sites by code in the order asked, in one statement; what the viewer may not see is absent. */
export async function readSites(
  { db, viewer, signal }: Context,
  codes: readonly string[],
): Promise<SiteFacts[]> {
  const ranks = textArray(valuesOf(discharges))
  const rank = sql`array_position(${ranks}, parcel.discharge)`
  const offered = valuesOf(offerKinds).map(
    (kind) => sql`case when bool_and(${kind} = any(parcel.offers)) then ${kind}::text end`,
  )
  const distance = (from: SQL) =>
    sql`(min(ST_Distance(parcel.geom_mercator, ${from})) / ${MERCATOR_PER_METRE}::float8)::float8`
  const shape = sql`ST_Transform(ST_Union(parcel.geom_mercator), 4326)`
  return db.query<SiteFacts>(
    sql`with ${members(codes)}, line as materialized (select ${line(mainRoad)} as road, ${line(railway)} as rail),
      site as (select member.position, member.kind, member.site as code, coalesce(max(member.label), string_agg(parcel.name, ' + ' order by parcel.code)) as name, array_agg(parcel.code order by parcel.code) as plots,
        ${muOf(sql`sum(parcel.area_m2)`)}::float8 as "areaMu", ${every('stage')} as stages, ${every('method')} as methods, ${every('condition')} as conditions, ${every('land_use')} as "landUses", ${every('industry')} as industries, ${every('right_type')} as "rightTypes",
        array_remove(array[${sql.join(offered, sql`, `)}], null) as offers,
        ${known('min', sql`parcel.plot_ratio`)} as "plotRatio", ${known('max', sql`parcel.plan_ratio_min`)} as "planRatioMin", ${known('min', sql`parcel.plan_ratio_max`)} as "planRatioMax", ${known('min', sql`parcel.height_limit_m`)} as "heightLimitM",
        ${known('sum', sql`parcel.power_kva`)} as "powerKva", ${known('sum', sql`parcel.water_td`)} as "waterTd", (${ranks})[${known('min', rank)}] as discharge, ${known('sum', landCost)} as price, ${known('max', sql`parcel.deliverable_on`)} as "deliverableOn", ${known('min', tenureYears)} as "tenureYears",
        ${distance(sql`line.road`)} as "roadM", ${distance(sql`line.rail`)} as "railwayM", bool_or(${isBlocked(viewer, sql`parcel.id`)}) as blocked, bool_and(${isReleased(sql`parcel.id`)}) as released,
        ${shape} as shape from member join parcel on parcel.id = member.id cross join line
        where parcel.deleted_at is null and ${parcelScope(viewer)} group by member.position, member.kind, member.site, member.wanted having count(*) >= member.wanted)
      select kind, code, name, plots, "areaMu", stages, methods, conditions, "landUses", industries, "rightTypes", offers, "plotRatio", "planRatioMin", "planRatioMax", "heightLimitM", "powerKva", "waterTd", discharge, price, "deliverableOn", "tenureYears", "roadM", "railwayM", blocked, released,
        array[ST_XMin(shape), ST_YMin(shape), ST_XMax(shape), ST_YMax(shape)]::float8[] as bbox, ST_AsGeoJSON(ST_ForcePolygonCCW(shape), 7, 0)::json as geometry
      from site order by position`,
    { signal },
  )
}
