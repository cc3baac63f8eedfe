import type { Vocabulary } from '@panhuo/shared/filter/field'
import { sql } from 'drizzle-orm'
import type { Geometry } from 'geojson'
import type { Context } from '../request/context.ts'
import { recordsOf, registerAsOf } from './asOf.ts'
import { batched } from './records.ts'
import type { Register } from './register.ts'

export interface Shape {
  readonly geometry: Geometry | null
  readonly centroid: Geometry | null
  readonly bbox: number[] | null
}

/** Degrees in a metre of latitude; the tolerance is a hint, so one figure serves both axes. */
const DEGREES_PER_METRE = 1 / 111_320

/**
 * Outlines of records as this viewer may see them, simplified by a tolerance in metres (0: as
 * stored), with a point that lies inside and the bounding box; one statement for all of them.
 */
export function shapesOf<V extends Vocabulary>(register: Register<V>) {
  return batched<string, Shape>(async (context, keys) => {
    const byMoment = new Map<string, string[]>()
    for (const key of keys) {
      const moment = key.split('@')[1] ?? ''
      byMoment.set(moment, [...(byMoment.get(moment) ?? []), key])
    }
    const read = [...byMoment].map(([moment, asked]) =>
      shapesAt(moment === '' ? register : registerAsOf(register, new Date(moment)), context, asked),
    )
    return new Map((await Promise.all(read)).flat())
  })
}

async function shapesAt<V extends Vocabulary>(
  register: Register<V>,
  { db, viewer, signal }: Context,
  keys: readonly string[],
): Promise<[string, Shape][]> {
  const { outline } = register.shape(viewer)
  const asked = keys.map((key) => key.split(/[:@]/).map(Number) as [number, number])
  const list = `{${asked.map(([id]) => id).join(',')}}`
  const tolerances = `{${asked.map(([, metres]) => metres * DEGREES_PER_METRE).join(',')}}`
  // A multipolygon of one part stays one: simplifying alone would make its type depend on the argument.
  const simple = sql`ST_SimplifyPreserveTopology(${outline}, tolerance)`
  const kept = sql`case when tolerance <= 0 then ${outline} when GeometryType(${outline}) like 'MULTI%' then ST_Multi(${simple}) else ${simple} end`
  const rows = await db.query<Shape & { position: number }>(
    sql`select position::int, id, ST_AsGeoJSON(ST_ForcePolygonCCW(${kept}), 7, 0)::json as geometry, ST_AsGeoJSON(ST_PointOnSurface(${outline}), 7, 0)::json as centroid, case when ${outline} is null then null else array[ST_XMin(${outline}), ST_YMin(${outline}), ST_XMax(${outline}), ST_YMax(${outline})]::float8[] end as bbox from unnest(${list}::text::int[], ${tolerances}::text::float8[]) with ordinality as asked (asked_id, tolerance, position) join ${recordsOf(register, viewer)} on id = asked_id`,
    { signal },
  )
  return rows.map((row) => [keys[row.position - 1] as string, row])
}

/** Key of an outline: the record's id, the tolerance in metres, and the moment it is shown at. */
export function shapeKey(id: number, simplifyMetres: number, moment?: Date): string {
  return `${id}:${simplifyMetres}${moment ? `@${moment.toISOString()}` : ''}`
}
