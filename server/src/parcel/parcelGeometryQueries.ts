import type { Run } from '@panhuo/db/database'
import { BadFilter } from '@panhuo/shared/filter/badFilter'
import { checkGeometry } from '@panhuo/shared/filter/checkShape'
import { districtBox } from '@panhuo/shared/geography/districtBox'
import { shapeFaultInChinese } from '@panhuo/shared/geography/shapeFault'
import { type SQL, sql } from 'drizzle-orm'
import { InvalidInput } from '../change/failures.ts'
import type { Viewer } from '../request/viewer.ts'
import { holdBoundaries } from './holdBoundaries.ts'
import { parcelScope } from './parcelScope.ts'

/** Two plots may share this much, m²: what drawing by hand and rounding leave. */
export const MOST_OVERLAP_M2 = 1
/** Below this a strip between two plots is more likely a slip than land, metres. */
const LEAST_GAP_M = 0.5
/** 0.5 m in degrees, generously: only to look into the index. */
const REACH_DEGREES = 0.00001
/**
 * Overlays are computed on a grid of 1e-9 degrees (0.1 mm). Without one GEOS tries again by itself
 * where lines nearly meet, and the embedded database then answers with no row and no error.
 */
export const GRID = sql.raw('1e-9')
/** A plot smaller than this is a slip of the pen, m². */
const LEAST_AREA_M2 = 1

/** A drawn shape that may become a plot. */
export interface DrawnShape {
  /** EWKB hex of a multipolygon, SRID 4490. */
  readonly hex: string
  /** On the ellipsoid, m². */
  readonly areaM2: number
  readonly perimeterM: number
  readonly parts: number
  readonly holes: number
  /**
   * How far it leaves the district's outline, in metres, where that is more than the outline is
   * accurate to; null where it does not, or where no outline is registered.
   */
  readonly outsideM: number | null
}

/** What stands at a distance or lies over: code and name where the viewer may see the plot. */
export interface Neighbor {
  readonly code: string | null
  readonly name: string | null
  /** Shared area in m² for an overlap, distance in metres for a gap. */
  readonly measure: number
}

interface ReadShape extends DrawnShape {
  readonly problem: string | null
  readonly inside: boolean
  /** The outline was surveyed and not only drawn: what leaves it is refused. */
  readonly legal: boolean
}

/**
 * Reads a GeoJSON polygon or multipolygon, EPSG:4326, and measures it. Throws InvalidInput naming
 * `field` for what is no such shape, crosses itself, is tiny or leaves the district: its box always,
 * its outline where that is more than schematic. Beyond a schematic one is told and not refused.
 */
export async function readDrawn(run: Run, value: unknown, field: string): Promise<DrawnShape> {
  const text = geometryText(value, field, ['Polygon', 'MultiPolygon'])
  const [shape] = await run<ReadShape>(
    sql`select case when ST_IsValid(g) then ST_Multi(ST_ReducePrecision(g, ${GRID})) end::text as hex, case when ST_IsValid(g) then null else ST_IsValidReason(g) end as problem,
      ST_CoveredBy(g, ST_MakeEnvelope(${sql.raw(districtBox.join(', '))}, 4490)) as inside,
      case when ST_IsValid(g) then ST_Area(g::geography) else 0 end as "areaM2", ST_Perimeter(g::geography) as "perimeterM",
      ST_NumGeometries(g) as parts, (ST_NRings(g) - ST_NumGeometries(g)) as holes,
      coalesce(district.provenance <> 'SCHEMATIC', false) as legal, nullif(greatest(leaves.metres, coalesce(district.accuracy_m, 1)), coalesce(district.accuracy_m, 1))::float8 as "outsideM"
      from (select ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(${text}::text), 4490)) as g) as drawn
      left join (select geom, provenance, accuracy_m from place where kind = 'DISTRICT' and deleted_at is null and ST_Dimension(geom) = 2 order by code limit 1) as district on true
      left join lateral (select max(ST_Distance(corner.geom::geography, district.geom::geography)) as metres from ST_DumpPoints(g) as corner where ST_IsValid(g) and not ST_CoveredBy(g, district.geom)) as leaves on true`,
  )
  if (!shape) throw new Error('a shape without an answer')
  const { problem, inside, legal, ...drawn } = shape
  if (problem !== null) {
    throw new InvalidInput(field, {
      zh: `图形无效：${shapeFaultInChinese(problem)}`,
      en: `is not a valid shape: ${problem}`,
    })
  }
  if (drawn.areaM2 < LEAST_AREA_M2) {
    throw new InvalidInput(field, { zh: '面积不足 1 平方米', en: 'is smaller than 1 m²' })
  }
  if (!inside || (legal && drawn.outsideM !== null)) {
    throw new InvalidInput(field, { zh: '超出本区范围', en: 'lies outside the district' })
  }
  return drawn
}

/** The GeoJSON text of a checked geometry. Throws InvalidInput naming `field`. */
export function geometryText(value: unknown, field: string, kinds: readonly string[]): string {
  try {
    return JSON.stringify(checkGeometry(value, [field], kinds))
  } catch (error) {
    if (error instanceof BadFilter) throw new InvalidInput(field, error.problem)
    throw error
  }
}

/** SQL of a shape from its hex. */
export function shapeFrom(hex: string): SQL {
  return sql`${hex}::text::geometry`
}

const standing = sql`deleted_at is null and stage <> 'REMOVED'`

/** Plots that share more than 1 m² with the shape, largest share first, but not those of `except`. */
export async function overlapsOf(
  run: Run,
  viewer: Viewer,
  hex: string,
  except: readonly number[] = [],
): Promise<Neighbor[]> {
  return run<Neighbor>(
    sql`select case when seen then code end as code, case when seen then name end as name, measure from (
        select code, name, ${parcelScope(viewer)} as seen, ST_Area(ST_Intersection(geom, ${shapeFrom(hex)}, ${GRID})::geography) as measure
        from parcel where ${standing} and id <> all(${idList(except)}) and geom && ${shapeFrom(hex)} and ST_Intersects(geom, ${shapeFrom(hex)})
      ) as met where measure > ${MOST_OVERLAP_M2}::float8 order by measure desc limit 20`,
  )
}

/** Plots that the shape misses by less than half a metre, nearest first. */
export async function gapsOf(
  run: Run,
  viewer: Viewer,
  hex: string,
  except: readonly number[] = [],
): Promise<Neighbor[]> {
  return run<Neighbor>(
    sql`select case when seen then code end as code, case when seen then name end as name, measure from (
        select code, name, ${parcelScope(viewer)} as seen, ST_Distance(geom::geography, ${shapeFrom(hex)}::geography) as measure
        from parcel where ${standing} and id <> all(${idList(except)}) and geom && ST_Expand(${shapeFrom(hex)}, ${REACH_DEGREES}::float8) and not ST_Intersects(geom, ${shapeFrom(hex)})
      ) as near where measure < ${LEAST_GAP_M}::float8 order by measure limit 20`,
  )
}

/** Throws InvalidInput naming the plots that the shape lies over. */
export async function refuseOverlap(
  run: Run,
  viewer: Viewer,
  hex: string,
  field: string,
  except: readonly number[] = [],
): Promise<void> {
  const overlaps = await overlapsOf(run, viewer, hex, except)
  if (overlaps.length === 0) return
  const named = (unseen: string) =>
    overlaps.map(({ code, measure }) => `${code ?? unseen} (${measure.toFixed(1)} m²)`)
  throw new InvalidInput(field, {
    zh: `与其他地块重叠：${named('其他镇街的地块').join('、')}`,
    en: `overlaps other plots: ${named('a plot of another town').join(', ')}`,
  })
}

/**
 * Throws InvalidInput where one of these plots, should it stand, lies over another standing one.
 * No boundary changes from here to the end of the transaction.
 */
export async function refuseOverlapsOf(
  run: Run,
  viewer: Viewer,
  ids: readonly number[],
): Promise<void> {
  await holdBoundaries(run)
  const shapes = await run<{ id: number; hex: string }>(
    sql`select id, geom::text as hex from parcel where id = any(${idList(ids)}) and ${standing}`,
  )
  for (const { id, hex } of shapes) await refuseOverlap(run, viewer, hex, 'geometry', [id])
}

/** Ids as one parameter. */
export function idList(ids: readonly number[]): SQL {
  return sql`${`{${ids.join(',')}}`}::text::int[]`
}
