import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { closedRing, differentPoints } from './rings.ts'
import { type LayerSink, pointsOf } from './sink.ts'

type Area = Polygon | MultiPolygon

/**
 * The area that a row may keep: plan coordinates, rings closed, points counted. What is wrong with
 * it is told, and a shape that cannot be kept becomes null.
 */
export function keptArea(
  geometry: Geometry | null,
  out: LayerSink,
  place: { row: number; line?: number },
  limit: number,
): Area | null {
  if (geometry === null) {
    out.issue('GEOMETRY_NULL', {}, place)
    return null
  }
  const area = areaOf(geometry)
  if (area === null) {
    out.issue('GEOMETRY_NOT_AREA', { type: String(geometry.type).slice(0, 40) }, place)
    return null
  }
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  if (!Array.isArray(polygons) || !polygons.every((rings) => wellFormed(rings))) {
    out.issue('GEOMETRY_NOT_FINITE', {}, place)
    return null
  }
  const count = pointsOf(area)
  if (count === 0) {
    out.issue('GEOMETRY_NULL', {}, place)
    return null
  }
  if (count > limit) {
    out.issue('VERTICES_TOO_MANY', { count, limit }, place)
    return null
  }
  if (polygons.some((rings) => rings.some((ring) => ring.some((point) => point.length > 2)))) {
    out.issue('HEIGHT_DROPPED', {}, place)
  }
  return closed(polygons, out, place)
}

function closed(
  polygons: Position[][][],
  out: LayerSink,
  place: { row: number; line?: number },
): Area | null {
  let number = 0
  let short = false
  const kept = polygons.map((rings) =>
    rings.map((points) => {
      number += 1
      const { ring, wasOpen } = closedRing(points.map(([x = 0, y = 0]) => [x, y]))
      if (wasOpen) out.issue('RING_OPEN', { ring: number }, place)
      if (differentPoints(ring) < 3) {
        out.issue('RING_TOO_SHORT', { ring: number }, place)
        short = true
      }
      return ring
    }),
  )
  if (short) return null
  const [only, ...others] = kept
  return others.length === 0
    ? { type: 'Polygon', coordinates: only ?? [] }
    : { type: 'MultiPolygon', coordinates: kept }
}

/** An area, or the areas of a collection that holds nothing else. */
function areaOf(geometry: Geometry): Area | null {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return geometry
  if (geometry.type !== 'GeometryCollection' || !Array.isArray(geometry.geometries)) return null
  const areas = geometry.geometries.map((part) => (part ? areaOf(part) : null))
  if (areas.length === 0 || areas.includes(null)) return null
  const coordinates = areas.flatMap((area) =>
    area?.type === 'Polygon' ? [area.coordinates] : (area?.coordinates ?? []),
  )
  return { type: 'MultiPolygon', coordinates }
}

function wellFormed(rings: unknown): boolean {
  return (
    Array.isArray(rings) &&
    rings.every(
      (ring) =>
        Array.isArray(ring) &&
        ring.every(
          (point) => Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]),
        ),
    )
  )
}
