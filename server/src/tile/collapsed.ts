import type { GeoJSONVTFeature } from '@maplibre/geojson-vt'
import { BUFFER, EXTENT } from '@panhuo/shared/tile/grid'
import type { Feature, Geometry, Position } from 'geojson'
import type { Tile } from './tileGrid.ts'

type Point = [number, number]

/** The feature without points and rings that fell together on the tile's grid; undefined if all did. */
export function withoutCollapsed(feature: GeoJSONVTFeature): GeoJSONVTFeature | undefined {
  if (feature.type === 1) return feature
  const parts: Point[][] = []
  let hasOuter = false
  for (const part of feature.geometry) {
    const points = part.filter(
      ([x, y], index) => index === 0 || x !== part[index - 1]?.[0] || y !== part[index - 1]?.[1],
    )
    if (feature.type === 2) {
      if (points.length >= 2) parts.push(points)
      continue
    }
    const area = twiceArea(points)
    // Outer rings run clockwise on the screen; a hole goes with the ring that it was cut from.
    if (area >= 0) hasOuter = area > 0
    if (area !== 0 && hasOuter) parts.push(points)
  }
  return parts.length > 0 ? { ...feature, geometry: parts } : undefined
}

/**
 * What stands for a shape below the tile's resolution: a square of one unit in the middle of its
 * part of the tile, or a point for what is no area. Coordinates of `source` fill the unit square.
 */
export function standIn(source: Feature, { z, x, y }: Tile): GeoJSONVTFeature {
  const positions = positionsOf(source.geometry)
  const across = middle(positions.map(([px = 0]) => (px * 2 ** z - x) * EXTENT))
  const down = middle(positions.map(([, py = 0]) => (py * 2 ** z - y) * EXTENT))
  const head = { id: source.id, tags: source.properties }
  if (!source.geometry.type.endsWith('Polygon')) {
    return { ...head, type: 1, geometry: [[across, down]] }
  }
  const ring: Point[] = [
    [across, down],
    [across + 1, down],
    [across + 1, down + 1],
    [across, down + 1],
    [across, down],
  ]
  return { ...head, type: 3, geometry: [ring] }
}

function middle(values: readonly number[]): number {
  const low = Math.max(Math.min(...values), -BUFFER)
  const high = Math.min(Math.max(...values), EXTENT + BUFFER)
  return Math.floor((low + high) / 2)
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf)
  const flat = (part: unknown): Position[] =>
    Array.isArray(part) && typeof part[0] !== 'number' ? part.flatMap(flat) : [part as Position]
  return flat(geometry.coordinates)
}

function twiceArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Point
    return sum + x * nextY - nextX * y
  }, 0)
}
