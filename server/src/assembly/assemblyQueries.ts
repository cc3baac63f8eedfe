import { parcel } from '@panhuo/db/schema/parcel'
import { writeAssembly } from '@panhuo/shared/assembly/assemblyCode'
import { railway } from '@panhuo/shared/geography/railway'
import { river } from '@panhuo/shared/geography/river'
import { type SQL, sql } from 'drizzle-orm'
import type { Geometry } from 'geojson'
import { MERCATOR_PER_METRE } from '../filter/mercator.ts'
import { areaMu, muOf } from '../parcel/parcelColumns.ts'
import type { Context } from '../request/context.ts'
import { connectedGroups, type Groups, type Member, type Reach } from './assemblyRules.ts'

export interface AssemblyOrder extends Reach {
  /** Plots that lie no farther apart adjoin, metres. */
  readonly gapM: number
}

/** Plots together, as one site. */
export interface AssemblyRow {
  readonly code: string
  readonly codes: readonly string[]
  readonly areaMu: number
  /** Share of its convex hull that it covers, 0 to 1. */
  readonly compactness: number
  /** Distinct right-holders that are known, and plots of which none is. */
  readonly owners: number
  readonly ownersUnknown: number
  /** Widest gap that is bridged, metres. */
  readonly gapM: number
  readonly bbox: readonly number[]
  readonly outline: Geometry
}

/** Groups measured beyond the nearest ones only cost time. */
const MOST_MEASURED = 120

/**
 * Ground that no site reaches across: the river, the railway and whatever expressway has a position
 * in the register. EPSG:3857.
 */
function barriers(): SQL {
  const drawn = (geometry: object) =>
    sql`ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geometry)}::text), 4326), 3857)`
  const water = drawn({ type: 'Polygon', coordinates: [river.ring] })
  const rails = drawn({ type: 'LineString', coordinates: railway.line })
  return sql`select ${water} as g union all select ${rails} union all select ST_Transform(geom, 3857) from project where kind = 'ROAD' and name like '%高速%' and geom is not null and deleted_at is null`
}

/** The land that may be brought together, and which of it lies side by side. */
export async function readGroups(
  { db, signal }: Context,
  chosen: SQL,
  { gapM, ...reach }: AssemblyOrder,
): Promise<Groups> {
  const [found] = await db.query<{ members: Member[]; pairs: [number, number][] }>(
    sql`with land as materialized (select ${parcel.id} as id, ${areaMu}::float8 as area, ${parcel.geomMercator} as m from ${parcel} where ${chosen} and ${areaMu} < ${reach.areaMuMax}::float8), barrier as materialized (${barriers()}),
      pair as (select a.id as one, b.id as other from land a join land b on b.id > a.id and ST_DWithin(a.m, b.m, ${gapM * MERCATOR_PER_METRE}::float8) where not exists (select from barrier where ST_Intersects(barrier.g, ST_ShortestLine(a.m, b.m)) or ST_Crosses(barrier.g, ST_ConvexHull(ST_Collect(ST_Centroid(a.m), ST_Centroid(b.m))))))
      select coalesce((select json_agg(json_build_object('id', id, 'areaMu', area, 'x', ST_X(ST_Centroid(m)), 'y', ST_Y(ST_Centroid(m))) order by id) from land), '[]'::json) as members, coalesce((select json_agg(json_build_array(one, other) order by one, other) from pair), '[]'::json) as pairs`,
    { signal },
  )
  return connectedGroups(found?.members ?? [], found?.pairs ?? [], reach)
}

/** Code of each group by the ids of its plots. */
export async function groupCodes(
  { db, signal }: Context,
  groups: readonly (readonly number[])[],
): Promise<{ code: string; ids: readonly number[] }[]> {
  const ids = [...new Set(groups.flat())]
  const rows = await db.query<{ id: number; code: string }>(
    sql`select id, code from parcel where id = any(${`{${ids.join(',')}}`}::text::int[])`,
    { signal },
  )
  const codes = new Map(rows.map(({ id, code }) => [id, code]))
  return groups.map((group) => ({
    code: writeAssembly(group.map((id) => codes.get(id) ?? '')),
    ids: group,
  }))
}

/** Outline, area and owners of groups, the most compact first. */
export async function readAssemblies(
  { db, signal }: Context,
  groups: readonly (readonly number[])[],
  gapM: number,
  first: number,
): Promise<AssemblyRow[]> {
  const given = JSON.stringify(groups.slice(0, MOST_MEASURED).map((ids) => ({ ids })))
  const reach = sql`${(gapM / 2 + 0.5) * MERCATOR_PER_METRE}::float8`
  const rows = await db.query<Omit<AssemblyRow, 'code'>>(
    sql`with g as (select row_number() over () as n, ids from jsonb_to_recordset(${given}::text::jsonb) as r(ids jsonb)),
      part as (select g.n, p.id, p.code, p.area_m2, p.right_holder, p.geom_mercator as m from g join parcel p on g.ids @> to_jsonb(p.id) and p.deleted_at is null),
      whole as (select n, array_agg(code order by code) as codes, ${muOf(sql`sum(area_m2)`)} as area, count(distinct right_holder)::int as owners, count(*) filter (where right_holder is null)::int as unknown, ST_Union(m) as m from part group by n),
      shaped as (select *, ST_Buffer(ST_Buffer(m, ${reach}, 'join=mitre'), -${reach}, 'join=mitre') as closed from whole)
      select codes, area as "areaMu", round((ST_Area(m) / nullif(ST_Area(ST_ConvexHull(m)), 0))::numeric, 4)::float8 as compactness, owners, unknown as "ownersUnknown",
        (select round((max(nearest) / ${MERCATOR_PER_METRE}::float8)::numeric, 1)::float8 from (select min(ST_Distance(a.m, b.m)) as nearest from part a join part b on b.n = a.n and b.id <> a.id where a.n = shaped.n group by a.id) gaps) as "gapM",
        array[ST_XMin(d), ST_YMin(d), ST_XMax(d), ST_YMax(d)]::float8[] as bbox, ST_AsGeoJSON(ST_ForcePolygonCCW(d), 7, 0)::json as outline
      from shaped, lateral (select ST_Transform(closed, 4326) as d) degrees order by compactness desc, codes limit ${first}::int`,
    { signal },
  )
  return rows.map((row) => ({ ...row, code: writeAssembly(row.codes) }))
}
