import { MAX_METRES } from '@panhuo/shared/filter/spatial'
import type { Polygon, Position } from 'geojson'
import { addCorner, cornersOf, dropCorner, moveCorner, movedBy } from './moveCorner.ts'
import { boxOfRing, boxRing, circleOf, circleRing, type DrawKind } from './shapeGeometry.ts'

/** Something of a drawn area that keys take in hand: a corner, a circle's edge, or all of it. */
export interface Handle {
  readonly kind: 'corner' | 'edge' | 'whole'
  readonly at: Position
}

/** What can be taken in hand, corners first in the order of the ring. */
export function handlesOf(kind: DrawKind, polygon: Polygon): readonly Handle[] {
  const ring = polygon.coordinates[0] ?? []
  const [west, south, east, north] = boxOfRing(ring)
  const whole: Handle = { kind: 'whole', at: [(west + east) / 2, (south + north) / 2] }
  if (kind === 'circle') {
    return [{ kind: 'edge', at: [east, (south + north) / 2] }, whole]
  }
  const corners = kind === 'rectangle' ? boxRing(boxOfRing(ring)).slice(0, -1) : ring.slice(0, -1)
  return [...corners.map((at): Handle => ({ kind: 'corner', at })), whole]
}

/**
 * The area with one handle, counted as `handlesOf` does, moved east and north by metres. A corner
 * of a rectangle takes its two sides with it and never passes the opposite one; the edge of a
 * circle goes out to the east and north, in to the west and south, by at least one metre left.
 */
export function handleMoved(
  kind: DrawKind,
  polygon: Polygon,
  index: number,
  east: number,
  north: number,
): Polygon {
  const ring = polygon.coordinates[0] ?? []
  const handle = handlesOf(kind, polygon)[index]
  if (!handle) return polygon
  if (handle.kind === 'whole') return areaOf(ring.map((at) => movedBy(at, east, north)))
  if (handle.kind === 'edge') {
    const { center, metres } = circleOf(ring)
    return areaOf(circleRing(center, Math.min(Math.max(metres + east + north, 1), MAX_METRES)))
  }
  if (kind === 'polygon') return areaOf(moveCorner([[ring]], index, east, north)[0]?.[0] ?? ring)
  const [lon = 0, lat = 0] = movedBy(handle.at, east, north)
  const box = boxOfRing(ring)
  // South-west, south-east, north-east, north-west.
  box[index === 0 || index === 3 ? 0 : 2] = lon
  box[index < 2 ? 1 : 3] = lat
  return box[0] < box[2] && box[1] < box[3] ? areaOf(boxRing(box)) : polygon
}

/** A polygon with a corner more behind this one. */
export function cornerAdded(polygon: Polygon, index: number): Polygon {
  return changed(polygon, index, addCorner)
}

/** A polygon without this corner; the same where fewer than three would be left. */
export function cornerDropped(polygon: Polygon, index: number): Polygon {
  return changed(polygon, index, dropCorner)
}

function changed(polygon: Polygon, index: number, change: typeof addCorner): Polygon {
  const rings = polygon.coordinates
  return index < cornersOf([rings]).length ? areaOf(change([rings], index)[0]?.[0] ?? []) : polygon
}

const areaOf = (ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] })
