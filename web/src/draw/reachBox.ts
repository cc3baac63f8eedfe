import type { Geometry, Position } from 'geojson'
import type { Box } from '../map/target.ts'

/** Metres of a degree of latitude, on the sphere of the earth's mean radius. */
const DEGREE = 111_195

/** West, south, east, north (degrees) of a geometry and so many metres around it. */
export function reachBox(geometry: Geometry, metres: number): Box | null {
  const all = positionsOf(geometry)
  if (all.length === 0) return null
  const lons = all.map(([lon = 0]) => lon)
  const lats = all.map(([, lat = 0]) => lat)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const up = metres / DEGREE
  const aside = up / Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180)
  return [Math.min(...lons) - aside, south - up, Math.max(...lons) + aside, north + up]
}

function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf)
  const flat = (part: unknown): Position[] =>
    Array.isArray(part) && typeof part[0] !== 'number' ? part.flatMap(flat) : [part as Position]
  return flat(geometry.coordinates)
}
