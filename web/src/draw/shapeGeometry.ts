import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { MAX_METRES } from '@panhuo/shared/filter/spatial'
import type { Polygon, Position } from 'geojson'

/** What can be drawn and edited on the map. */
export type DrawKind = 'polygon' | 'rectangle' | 'circle'

/** Mean radius of the earth, metres (IUGG 1980). */
const EARTH = 6_371_008.8
const CORNERS = 64

const radians = (degrees: number) => (degrees * Math.PI) / 180
/** Six decimals are a tenth of a metre, far finer than a hand draws, and keep the link short. */
const rounded = (degrees: number) => Number(degrees.toFixed(6))
const roundedPosition = ([lon = 0, lat = 0]: Position): Position => [rounded(lon), rounded(lat)]

/** The most decimals that the drawing library takes, a tenth of a millimetre. */
export const DRAWN_DECIMALS = 9

/** The same polygon with no more decimals than the drawing library takes: a longer one is refused. */
export function drawable({ coordinates }: Polygon): Polygon {
  const short = (degrees: number) => Number(degrees.toFixed(DRAWN_DECIMALS))
  return {
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map((position) => position.map(short))),
  }
}

/** Great-circle distance in metres. */
export function distanceM([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): number {
  const dLat = radians(lat2 - lat1)
  const dLon = radians(lon2 - lon1)
  const half =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH * Math.asin(Math.sqrt(half))
}

/** Area of a closed ring in m² on the sphere; within 0.5 % of the ellipsoid, good for a live figure. */
export function ringAreaM2(ring: readonly Position[]): number {
  let sum = 0
  for (let index = 1; index < ring.length; index += 1) {
    const [lon1 = 0, lat1 = 0] = ring[index - 1] ?? []
    const [lon2 = 0, lat2 = 0] = ring[index] ?? []
    sum += radians(lon2 - lon1) * (2 + Math.sin(radians(lat1)) + Math.sin(radians(lat2)))
  }
  return Math.abs((sum * EARTH * EARTH) / 2)
}

/** A circle as a ring of 64 corners, for drawing; the filter itself keeps centre and metres. */
export function circleRing([lon = 0, lat = 0]: Position, metres: number): Position[] {
  const up = (metres / EARTH) * (180 / Math.PI)
  const aside = up / Math.cos(radians(lat))
  return Array.from({ length: CORNERS + 1 }, (_, index) => {
    const angle = (index % CORNERS) * ((2 * Math.PI) / CORNERS)
    return [lon + aside * Math.cos(angle), lat + up * Math.sin(angle)]
  })
}

/** Centre and radius in whole metres of a ring drawn as a circle. */
export function circleOf(ring: readonly Position[]): { center: Position; metres: number } {
  const [west, south, east, north] = boxOfRing(ring)
  const center: Position = [(west + east) / 2, (south + north) / 2]
  const metres = distanceM(center, [center[0] as number, north])
  return {
    center: roundedPosition(center),
    metres: Math.min(Math.max(Math.round(metres), 1), MAX_METRES),
  }
}

/** The spatial filter that a finished drawing stands for: box, circle or polygon, rounded. */
export function filterOfDrawing(kind: DrawKind, polygon: Polygon): SpatialFilter {
  const ring = polygon.coordinates[0] ?? []
  if (kind === 'rectangle') return { bbox: boxOfRing(ring).map(rounded) }
  if (kind === 'circle') {
    const { center, metres } = circleOf(ring)
    return { near: { geometry: { type: 'Point', coordinates: center }, metres } }
  }
  const corners = ring.map(roundedPosition).filter(([lon, lat], index, all) => {
    const [lastLon, lastLat] = all[index - 1] ?? []
    return lon !== lastLon || lat !== lastLat
  })
  return { intersects: { type: 'Polygon', coordinates: [corners] } }
}

/** The drawing behind a spatial filter; null where it names a record or cannot be edited here. */
export function drawingOf(
  shape: SpatialFilter | null | undefined,
): { readonly kind: DrawKind; readonly polygon: Polygon } | null {
  const { bbox, intersects, near } = shape ?? {}
  if (bbox) {
    return { kind: 'rectangle', polygon: { type: 'Polygon', coordinates: [boxRing(bbox)] } }
  }
  if (near?.geometry?.type === 'Point') {
    const ring = circleRing(near.geometry.coordinates, near.metres)
    return { kind: 'circle', polygon: { type: 'Polygon', coordinates: [ring] } }
  }
  // terra-draw takes neither holes nor many parts.
  if (intersects?.type === 'Polygon' && intersects.coordinates.length === 1) {
    return { kind: 'polygon', polygon: intersects }
  }
  return null
}

/** Do two sides of the closed ring cross or touch elsewhere than at their shared corner? */
export function crossesItself(ring: readonly Position[]): boolean {
  const sides = ring.slice(1).map((to, index) => [ring[index] as Position, to] as const)
  return sides.some(([a, b], one) =>
    sides.some(([c, d], other) => {
      const apart = other - one
      if (apart < 2 || (one === 0 && other === sides.length - 1)) return false
      return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0
    }),
  )
}

function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position) {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
}

/** A box of west, south, east and north as a closed ring from its south-western corner. */
export function boxRing([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

/** West, south, east and north of a ring. */
export function boxOfRing(ring: readonly Position[]): [number, number, number, number] {
  const lons = ring.map(([lon = 0]) => lon)
  const lats = ring.map(([, lat = 0]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
