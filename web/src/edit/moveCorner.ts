import type { Position } from 'geojson'
import type { Rings } from './shapeParts.ts'

/** Metres of a degree of latitude, near enough for a step by key. */
const DEGREE_M = 111_320

/** The corners of a shape in order, each ring's closing one left out. */
export function cornersOf(parts: readonly Rings[]): readonly Position[] {
  return parts.flatMap((rings) => rings.flatMap((ring) => ring.slice(0, -1)))
}

/** The parts with one corner, counted as `cornersOf` does, moved east and north by metres. */
export function moveCorner(
  parts: readonly Rings[],
  at: number,
  east: number,
  north: number,
): readonly Rings[] {
  let first = 0
  return parts.map((rings) =>
    rings.map((ring) => {
      const own = at - first
      const corners = ring.length - 1
      first += corners
      if (own < 0 || own >= corners) return ring
      const [lon = 0, lat = 0] = ring[own] ?? []
      const aside = DEGREE_M * Math.cos((lat * Math.PI) / 180)
      const moved = [lon + east / aside, lat + north / DEGREE_M]
      // The closing corner is the first one again.
      return ring.map((corner, index) => (index % corners === own ? moved : corner))
    }),
  )
}
