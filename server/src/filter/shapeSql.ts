import { type Near, nearRecordOf, type SpatialFilter } from '@panhuo/shared/filter/spatial'
import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'
import type { Expression } from './answers.ts'
import { recordOutline } from './recordOutline.ts'

const STORED = sql.raw('4490')
/** A degree is never shorter within 100 km of here (25° N), so a box widened by it holds the circle. */
const METRES_PER_DEGREE = 99_000

/**
 * Condition that an outline (SRID 4490) meets the shape. Named areas need a shared interior, so a
 * plot that only touches a zone's edge is not in it; `near` measures metres on the ellipsoid.
 */
export function meetsShape(outline: Expression, shape: SpatialFilter, viewer: Viewer): SQL {
  if (shape.near) {
    const place = placeOf(shape.near, viewer)
    const { metres } = shape.near
    return sql`(${outline} && ST_Expand(${place}, ${metres / METRES_PER_DEGREE}::float8) and ST_DWithin(${outline}::geography, ${place}::geography, ${metres}::float8))`
  }
  const area = areaOf(shape, viewer)
  if (shape.zone || shape.park) {
    return sql`(${outline} && ${area} and ST_Intersects(${outline}, ${area}) and not ST_Touches(${outline}, ${area}))`
  }
  return sql`(${outline} && ${area} and ST_Intersects(${outline}, ${area}))`
}

function placeOf(near: Near, viewer: Viewer): SQL {
  const record = nearRecordOf(near)
  if (record) return recordOutline(record.kind, record.code, viewer)
  return near.geometry ? geometryParameter(near.geometry) : sql`null::geometry`
}

/** The area that the shape stands for, SRID 4490; null SQL for `near`, which has none. */
function areaOf(shape: SpatialFilter, viewer: Viewer): SQL {
  if (shape.zone) return recordOutline('zone', shape.zone, viewer)
  if (shape.park) return recordOutline('park', shape.park, viewer)
  if (shape.bbox) {
    const [west, south, east, north] = shape.bbox
    return sql`ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, ${STORED})`
  }
  if (shape.intersects) return geometryParameter(shape.intersects)
  return sql`null::geometry`
}

/** Share of the outline inside the shape's area, 0 to 1; null where the shape has no area. */
export function overlapShare(
  outline: Expression,
  shape: SpatialFilter | null | undefined,
  viewer: Viewer,
): SQL {
  if (!shape || shape.near) return sql`null::float8`
  const area = areaOf(shape, viewer)
  // As a ratio of one outline's parts, planar degrees are exact enough: both shrink alike. Without
  // the grid of 0.1 mm the embedded database may answer no row at all where lines nearly meet.
  return sql`(case when ST_Dimension(${area}) = 2 then least(1, ST_Area(ST_Intersection(${outline}, ${area}, 1e-9)) / nullif(ST_Area(${outline}), 0)) end)`
}

// EPSG:4326 in, 4490 stored: CGCS2000 agrees with WGS84 far below a metre, so the label is changed, not the numbers.
function geometryParameter(geometry: object): SQL {
  return sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geometry)}::text), ${STORED})`
}
