import type { Position } from 'geojson'

type Point = readonly number[]

/** The point of a ring's sides that is nearest, in degrees corrected for latitude. */
export function nearestOnRing(point: Point, ring: readonly Point[]): Position {
  let best: Position = [...(ring[0] ?? point)]
  let least = Number.POSITIVE_INFINITY
  for (let index = 1; index < ring.length; index += 1) {
    const at = nearestOnSide(point, ring[index - 1] as Point, ring[index] as Point)
    const miss = squareMiss(point, at)
    if (miss < least) [best, least] = [at, miss]
  }
  return best
}

function nearestOnSide(point: Point, from: Point, to: Point): Position {
  const [px = 0, py = 0] = point
  const [ax = 0, ay = 0] = from
  const [bx = 0, by = 0] = to
  // A degree of longitude is shorter than one of latitude.
  const aside = Math.cos((py * Math.PI) / 180) ** 2
  const length = (bx - ax) ** 2 * aside + (by - ay) ** 2
  if (length === 0) return [ax, ay]
  const along = ((px - ax) * (bx - ax) * aside + (py - ay) * (by - ay)) / length
  const share = Math.min(Math.max(along, 0), 1)
  return [ax + share * (bx - ax), ay + share * (by - ay)]
}

function squareMiss([px = 0, py = 0]: Point, [x = 0, y = 0]: Point): number {
  return ((px - x) * Math.cos((py * Math.PI) / 180)) ** 2 + (py - y) ** 2
}
