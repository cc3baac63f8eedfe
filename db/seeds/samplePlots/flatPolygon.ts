import type { Metres } from '@panhuo/shared/geography/localFrame'

/** An open ring (last point not repeated) in the flat frame, counterclockwise. */
export type FlatRing = readonly Metres[]

/** Area in square metres of an open ring; positive when counterclockwise. */
export function flatArea(ring: FlatRing): number {
  let sum = 0
  for (const [index, [east, north]] of ring.entries()) {
    const [nextEast, nextNorth] = at(ring, index + 1)
    sum += east * nextNorth - nextEast * north
  }
  return sum / 2
}

/** The mean of the corners: inside every convex ring, which is all that the generator asks of it. */
export function middle(ring: FlatRing): Metres {
  const [east, north] = ring.reduce(([e, n], [east, north]) => [e + east, n + north], [0, 0])
  return [east / ring.length, north / ring.length]
}

/** Corner by index, counted round the ring in both directions. */
export function at(ring: FlatRing, index: number): Metres {
  return ring[((index % ring.length) + ring.length) % ring.length] as Metres
}

/** The point that lies `share` of the way from one point to another. */
export function along([e1, n1]: Metres, [e2, n2]: Metres, share: number): Metres {
  return [e1 + (e2 - e1) * share, n1 + (n2 - n1) * share]
}

export function distance([e1, n1]: Metres, [e2, n2]: Metres): number {
  return Math.hypot(e2 - e1, n2 - n1)
}

/** Metres by which the point lies left of the line through `from` and `to`. */
export function leftOf(point: Metres, from: Metres, to: Metres): number {
  const length = distance(from, to)
  return (
    ((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0])) / length
  )
}

/** The part of a convex ring at least `reach` metres left of a line; empty when nothing is left. */
export function clipLeft(ring: FlatRing, from: Metres, to: Metres, reach: number): FlatRing {
  return ring.flatMap((corner, index) => {
    const next = at(ring, index + 1)
    const here = leftOf(corner, from, to) - reach
    const there = leftOf(next, from, to) - reach
    const kept = here >= 0 ? [corner] : []
    return here * there < 0 ? [...kept, along(corner, next, here / (here - there))] : kept
  })
}

/** Is the point inside the ring? Points on the edge may fall either way. */
export function contains(ring: FlatRing, [east, north]: Metres): boolean {
  let inside = false
  for (const [index, [e1, n1]] of ring.entries()) {
    const [e2, n2] = at(ring, index + 1)
    if (n1 > north !== n2 > north && east < ((e2 - e1) * (north - n1)) / (n2 - n1) + e1) {
      inside = !inside
    }
  }
  return inside
}

/** Distance in metres from a point to a segment. */
export function toSegment(point: Metres, from: Metres, to: Metres): number {
  const length = distance(from, to)
  if (length === 0) return distance(point, from)
  const run =
    ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) / length
  return distance(point, along(from, to, Math.max(0, Math.min(1, run / length))))
}

/** Length in metres along which two rings share a straight boundary. */
export function sharedLength(first: FlatRing, second: FlatRing): number {
  let shared = 0
  for (const [i, a] of first.entries()) {
    const b = at(first, i + 1)
    const length = distance(a, b)
    for (const [j, c] of second.entries()) {
      const d = at(second, j + 1)
      if (Math.abs(leftOf(c, a, b)) > 0.02 || Math.abs(leftOf(d, a, b)) > 0.02) continue
      const run = (p: Metres) =>
        ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length
      const overlap =
        Math.min(length, Math.max(run(c), run(d))) - Math.max(0, Math.min(run(c), run(d)))
      shared += Math.max(0, overlap)
    }
  }
  return shared
}

/** Do the edges of two rings cross, or does one hold the first point of the other? */
export function ringsMeet(first: FlatRing, second: FlatRing): boolean {
  const crossing = first.some((a, i) => {
    const b = at(first, i + 1)
    return second.some((c, j) => {
      const d = at(second, j + 1)
      const apart = (p: Metres, q: Metres, r: Metres, s: Metres) =>
        Math.sign(leftOf(r, p, q)) * Math.sign(leftOf(s, p, q)) >= 0
      return !apart(a, b, c, d) && !apart(c, d, a, b)
    })
  })
  return crossing || contains(first, at(second, 0)) || contains(second, at(first, 0))
}
