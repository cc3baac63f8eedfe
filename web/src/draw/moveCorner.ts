import type { Position } from 'geojson'

/** Closed rings, part by part: an outline, then its holes. */
type Parts = readonly (readonly Position[][])[]

/** Metres of a degree of latitude, near enough for a step by key. */
const DEGREE_M = 111_320
const LEAST_CORNERS = 3

/** A place east and north of another by metres. */
export function movedBy([lon = 0, lat = 0]: Position, east: number, north: number): Position {
  const aside = DEGREE_M * Math.cos((lat * Math.PI) / 180)
  return [lon + east / aside, lat + north / DEGREE_M]
}

/** The corners of a shape in order, each ring's closing one left out. */
export function cornersOf(parts: Parts): readonly Position[] {
  return parts.flatMap((rings) => rings.flatMap((ring) => ring.slice(0, -1)))
}

/** The parts with one corner, counted as `cornersOf` does, moved east and north by metres. */
export function moveCorner(parts: Parts, at: number, east: number, north: number) {
  return withRing(parts, at, (corners, own) =>
    corners.with(own, movedBy(corners[own] ?? [], east, north)),
  )
}

/** The parts with a new corner in the middle of the side that follows this one. */
export function addCorner(parts: Parts, at: number) {
  return withRing(parts, at, (corners, own) => {
    const [lon = 0, lat = 0] = corners[own] ?? []
    const [nextLon = 0, nextLat = 0] = corners[(own + 1) % corners.length] ?? []
    return corners.toSpliced(own + 1, 0, [(lon + nextLon) / 2, (lat + nextLat) / 2])
  })
}

/** The parts without this corner; the same where its ring would keep fewer than three. */
export function dropCorner(parts: Parts, at: number) {
  return withRing(parts, at, (corners, own) =>
    corners.length > LEAST_CORNERS ? corners.toSpliced(own, 1) : corners,
  )
}

/** Changes the open ring that holds the corner, told where it stands there, and closes it again. */
function withRing(
  parts: Parts,
  at: number,
  change: (corners: Position[], own: number) => Position[],
): Position[][][] {
  let first = 0
  return parts.map((rings) =>
    rings.map((ring) => {
      const own = at - first
      const corners = ring.slice(0, -1)
      first += corners.length
      if (own < 0 || own >= corners.length) return ring
      const changed = change(corners, own)
      return [...changed, changed[0] as Position]
    }),
  )
}
