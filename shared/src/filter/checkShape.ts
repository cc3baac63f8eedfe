import type { Geometry, Position } from 'geojson'
import { BadFilter } from './badFilter.ts'
import { checkCode } from './checkCode.ts'
import {
  MAX_METRES,
  MAX_VERTICES,
  type Near,
  type NearRecord,
  nearRecords,
  type SpatialFilter,
  spatialForms,
} from './spatial.ts'

/**
 * Reads a spatial filter, or throws BadFilter naming the form. Rings must be closed, 2-D, finite
 * and inside the world; self-crossing is found by the database, which has the robust predicate.
 */
export function checkSpatial(value: unknown, path: readonly string[]): SpatialFilter | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadFilter(path, { zh: '应为空间条件对象', en: 'must be a spatial filter' })
  }
  const given = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
  const known = given.filter(([form]) => (spatialForms as readonly string[]).includes(form))
  const [first] = known
  if (given.length === 0) return undefined
  if (given.length !== 1 || known.length !== 1 || !first) {
    throw new BadFilter(path, {
      zh: `应恰好给出 ${spatialForms.join('、')} 之一`,
      en: `must give exactly one of ${spatialForms.join(', ')}`,
    })
  }
  const [form, part] = first
  const at = [...path, form]
  if (form === 'bbox') return { bbox: checkBbox(part, at) }
  if (form === 'zone') return { zone: checkCode(part, at, 'RenewalZone') }
  if (form === 'park') return { park: checkCode(part, at, 'IndustrialPark') }
  if (form === 'near') return { near: checkNear(part, at) }
  return { intersects: checkGeometry(part, at, ['Polygon', 'MultiPolygon', 'LineString', 'Point']) }
}

function checkBbox(value: unknown, path: readonly string[]): number[] {
  const numbers = Array.isArray(value) ? value : []
  const [west, south, east, north] = numbers
  if (numbers.length !== 4 || !isPosition([west, south]) || !isPosition([east, north])) {
    throw new BadFilter(path, {
      zh: '应为 [西, 南, 东, 北] 四个经纬度',
      en: 'must be [west, south, east, north] in degrees',
    })
  }
  if (west > east || south > north) {
    throw new BadFilter(path, {
      zh: '西应小于东，南应小于北',
      en: 'west must be below east and south below north',
    })
  }
  return numbers
}

function checkNear(value: unknown, path: readonly string[]): Near {
  const { metres, ...places } = (value ?? {}) as Record<string, unknown>
  const other = Object.keys(places).find(
    (name) => name !== 'geometry' && !Object.hasOwn(nearRecords, name),
  )
  if (other !== undefined) {
    throw new BadFilter([...path, other], { zh: '没有这个条件', en: 'is not a condition' })
  }
  if (typeof metres !== 'number' || !Number.isFinite(metres) || metres < 0 || metres > MAX_METRES) {
    throw new BadFilter([...path, 'metres'], {
      zh: `应为 0 到 ${MAX_METRES} 之间的米数`,
      en: `must be metres between 0 and ${MAX_METRES}`,
    })
  }
  const given = Object.entries(places).filter(([, place]) => place !== null && place !== undefined)
  const [name, place] = given[0] ?? ['geometry', undefined]
  if (given.length > 1) {
    const forms = ['geometry', ...Object.keys(nearRecords)]
    throw new BadFilter(path, {
      zh: `应恰好给出 ${forms.join('、')} 之一`,
      en: `must give exactly one of ${forms.join(', ')}`,
    })
  }
  const at = [...path, name]
  if (name !== 'geometry') {
    return { [name]: checkCode(place, at, nearRecords[name as NearRecord]), metres }
  }
  const kinds = ['Point', 'LineString', 'Polygon', 'MultiPolygon']
  return { geometry: checkGeometry(place, at, kinds), metres }
}

/** Reads an RFC 7946 geometry of one of the kinds, or throws BadFilter. */
export function checkGeometry(
  value: unknown,
  path: readonly string[],
  kinds: readonly string[],
): Geometry {
  const { type, coordinates, crs } = (value ?? {}) as Record<string, unknown>
  if (crs !== undefined && crs !== null) {
    // Its coordinates would be taken for degrees of EPSG:4326 and found somewhere else.
    throw new BadFilter([...path, 'crs'], {
      zh: '坐标只能是 EPSG:4326，不接受 crs',
      en: 'coordinates are EPSG:4326; crs is not accepted',
    })
  }
  if (typeof type !== 'string' || !kinds.includes(type) || !Array.isArray(coordinates)) {
    throw new BadFilter(path, {
      zh: `应为 GeoJSON 几何（${kinds.join('、')}）`,
      en: `must be a GeoJSON geometry of type ${kinds.join(', ')}`,
    })
  }
  const depth = { Point: 0, LineString: 1, Polygon: 2, MultiPolygon: 3 }[type] ?? 0
  const counter = { left: MAX_VERTICES }
  checkPositions(coordinates, depth, path, counter)
  if (type === 'LineString' && coordinates.length < 2) {
    throw new BadFilter(path, { zh: '线至少要两个点', en: 'a line needs two points' })
  }
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : []
  for (const polygon of polygons) {
    if (polygon.length === 0)
      throw new BadFilter(path, { zh: '多边形是空的', en: 'is an empty polygon' })
    for (const ring of polygon as Position[][]) checkRing(ring, path)
  }
  if (type === 'MultiPolygon' && polygons.length === 0) {
    throw new BadFilter(path, { zh: '多边形是空的', en: 'is an empty polygon' })
  }
  // Only these two members go on, so that a foreign member never reaches the database.
  return { type, coordinates } as Geometry
}

function checkPositions(
  value: unknown,
  depth: number,
  path: readonly string[],
  counter: { left: number },
): void {
  if (depth === 0) {
    counter.left -= 1
    if (counter.left < 0) {
      throw new BadFilter(path, {
        zh: `顶点超过 ${MAX_VERTICES} 个`,
        en: `has more than ${MAX_VERTICES} vertices`,
      })
    }
    if (!isPosition(value)) {
      throw new BadFilter(path, {
        zh: '坐标应为 [经度, 纬度] 两个有限数值',
        en: 'positions must be two finite numbers, [longitude, latitude]',
      })
    }
    return
  }
  if (!Array.isArray(value)) {
    throw new BadFilter(path, { zh: '坐标层级不对', en: 'coordinates are nested wrongly' })
  }
  for (const part of value) checkPositions(part, depth - 1, path, counter)
}

function checkRing(ring: readonly Position[], path: readonly string[]): void {
  const [first] = ring
  const last = ring.at(-1)
  if (ring.length < 4) {
    throw new BadFilter(path, { zh: '环至少要四个点', en: 'a ring needs four points' })
  }
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) {
    throw new BadFilter(path, { zh: '环没有闭合', en: 'a ring is not closed' })
  }
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [lon, lat] = value
  return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}
