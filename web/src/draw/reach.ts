import type { Geometry, MultiPolygon, Position } from 'geojson'
import { type Geom, union } from 'polyclip-ts'
import { circleRing } from './shapeGeometry.ts'

/** Sides beyond which only the outline is drawn: joining more would hold up the map. */
const MOST_SIDES = 400

/**
 * All that lies within so many metres of a geometry, for drawing: round ends, joined sides. Null
 * where it has too many sides to be joined at once. The server alone decides what is inside.
 */
export function reachOf(geometry: Geometry, metres: number): MultiPolygon | null {
  const lines = linesOf(geometry)
  const sides = lines.reduce((sum, line) => sum + Math.max(line.length - 1, 1), 0)
  if (sides === 0 || sides > MOST_SIDES) return null
  const parts: Geom[] = lines.flatMap((line) =>
    line.length === 1
      ? [[circleRing(line[0] as Position, metres)] as Geom]
      : line.slice(1).map((to, index) => [capsule(line[index] as Position, to, metres)] as Geom),
  )
  if (geometry.type === 'Polygon') parts.push(geometry.coordinates as Geom)
  if (geometry.type === 'MultiPolygon') parts.push(geometry.coordinates as Geom)
  const [first, ...rest] = parts
  if (!first) return null
  return { type: 'MultiPolygon', coordinates: union(first, ...rest) as Position[][][] }
}

/** A side with a half circle round each of its ends. */
function capsule(from: Position, to: Position, metres: number): Position[] {
  const around = circleRing(from, metres).slice(0, -1)
  const [east = 0, north = 0] = [(to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)]
  // In the frame of the circle, where a degree of longitude is as long as one of latitude.
  const aside = Math.cos(((from[1] ?? 0) * Math.PI) / 180)
  const ahead = around.map(([lon = 0, lat = 0]) => {
    const x = (lon - (from[0] ?? 0)) * aside
    return x * east * aside + (lat - (from[1] ?? 0)) * north > 0
  })
  const ring = around.map(([lon = 0, lat = 0], index): Position => {
    return ahead[index] ? [lon + east, lat + north] : [lon, lat]
  })
  return [...ring, ring[0] as Position]
}

function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position])
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf)
    default:
      throw geometry satisfies never
  }
}
