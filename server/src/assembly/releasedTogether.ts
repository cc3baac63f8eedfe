import type { BriefOwners } from '@panhuo/shared/brief/brief'
import { sql } from 'drizzle-orm'
import type { Geometry } from 'geojson'
import { textArray } from '../filter/literal.ts'
import { MERCATOR_PER_METRE } from '../filter/mercator.ts'
import { inForce } from '../parcel/releasedPlots.ts'
import type { Context } from '../request/context.ts'

/** Generalized outlines stand up to 10 m off, so that plots with a lane between them may part by more. */
const REACH_M = 15

interface Joined {
  readonly outline: Geometry
  /** Longitude and latitude of a point inside. */
  readonly middle: readonly [number, number]
}

/** The common outline of shapes that were given, with narrow gaps closed. */
export async function joinedOutline(
  { db, signal }: Context,
  shapes: readonly object[],
): Promise<Joined | null> {
  const reach = sql`${REACH_M * MERCATOR_PER_METRE}::float8`
  const [row] = await db.query<Joined>(
    sql`with whole as (select ST_Union(ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(shape::text), 4326), 3857)) as m from jsonb_array_elements(${JSON.stringify(shapes)}::text::jsonb) shape),
      shaped as (select ST_Transform(ST_Buffer(ST_Buffer(m, ${reach}, 'join=mitre'), -${reach}, 'join=mitre'), 4326) as d from whole where m is not null)
      select ST_AsGeoJSON(ST_ForcePolygonCCW(d), 6, 0)::json as outline, array[ST_X(ST_PointOnSurface(d)), ST_Y(ST_PointOnSurface(d))]::float8[] as middle from shaped`,
    { signal },
  )
  return row ?? null
}

/** How many right-holders plots have, as a number alone; null unless the tenure of each is released. */
export async function ownersReleased(
  { db, signal }: Context,
  codes: readonly string[],
): Promise<BriefOwners | null> {
  const [row] = await db.query<BriefOwners & { released: number }>(
    sql`select count(distinct right_holder)::int as known, count(*) filter (where right_holder is null)::int as unknown, count(*)::int as released from parcel join release held on held.parcel_id = parcel.id and ${inForce('held')} and 'TENURE' = any(held.groups) where parcel.code = any(${textArray(codes)}) and parcel.deleted_at is null`,
    { signal },
  )
  return row && row.released === codes.length ? { known: row.known, unknown: row.unknown } : null
}
