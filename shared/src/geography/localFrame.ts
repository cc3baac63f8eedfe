import type { Position } from './position.ts'

/** Metres east and north of the frame's origin. */
export type Metres = readonly [east: number, north: number]

const ORIGIN: Position = [118.62, 24.986]
// Lengths of one degree on the GRS80 ellipsoid at the origin's latitude.
const METRES_PER_DEGREE_LON = 100_962
const METRES_PER_DEGREE_LAT = 110_773

/**
 * The flat frame in which the schematic street is drawn, about its centre. Over the 6 km of the
 * street the distortion stays below 0.1 %; legal areas are computed on the ellipsoid elsewhere.
 */
export function toMetres([lon, lat]: Position): Metres {
  return [(lon - ORIGIN[0]) * METRES_PER_DEGREE_LON, (lat - ORIGIN[1]) * METRES_PER_DEGREE_LAT]
}

/** Back to degrees, rounded to 7 decimals (about 1 cm) so that the same point is the same number. */
export function toPosition([east, north]: Metres): Position {
  return [
    round7(ORIGIN[0] + east / METRES_PER_DEGREE_LON),
    round7(ORIGIN[1] + north / METRES_PER_DEGREE_LAT),
  ]
}

function round7(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
