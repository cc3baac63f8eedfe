import type { Position } from 'geojson'

export type Ring = Position[]

/** Twice the area would do for comparing; this is the area itself, positive counter-clockwise. */
export function signedArea(ring: Ring): number {
  // Measured from the first point: national coordinates are large and their products lose digits.
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  let twice = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x = 0, y = 0] = ring[i] ?? []
    const [px = 0, py = 0] = ring[j] ?? []
    twice += (px - x0) * (y - y0) - (x - x0) * (py - y0)
  }
  return twice / 2
}

/** The same ring led back to its start, with whether that was needed. */
export function closedRing(ring: Ring): { ring: Ring; wasOpen: boolean } {
  const first = ring[0]
  const last = ring.at(-1)
  const wasOpen = first !== undefined && !same(first, last)
  return { ring: wasOpen ? [...ring, [...first]] : ring, wasOpen }
}

export function differentPoints(ring: Ring): number {
  return new Set(ring.map(([x, y]) => `${x},${y}`)).size
}

function same(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1]
}

type Box = readonly [number, number, number, number]

export function boxOf(ring: Ring): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of ring) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
  )
}

/** By the first point that lies not on the outer ring's line; rings that coincide lie beside each other. */
export function inside(ring: Ring, outer: Ring): boolean {
  for (const point of ring) {
    const side = sideOf(point, outer)
    if (side !== 0) return side > 0
  }
  return false
}

/** 1 inside, -1 outside, 0 on the line. */
export function sideOf([x = 0, y = 0]: Position, ring: Ring): number {
  let side = -1
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[j] ?? []
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    const between =
      Math.min(ax, bx) <= x &&
      x <= Math.max(ax, bx) &&
      Math.min(ay, by) <= y &&
      y <= Math.max(ay, by)
    if (cross === 0 && between) return 0
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) side = -side
  }
  return side
}
