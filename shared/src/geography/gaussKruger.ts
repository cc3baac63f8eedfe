import type { Position } from './position.ts'

/** Northing and easting in metres; the easting carries the zone's number in front. */
export interface GridPosition {
  readonly zone: number
  readonly north: number
  readonly east: number
}

// CGCS2000 ellipsoid (GB 22021-2008): semi-major axis in metres, flattening.
const A = 6_378_137
const F = 1 / 298.257222101
const N = F / (2 - F)
/** Radius of the meridian circle of equal length. */
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)
/** Krüger's series to the fourth order in n (Karney 2011, eq. 35): below a micrometre in a zone. */
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49_561 / 161_280) * N ** 4,
]
const ECCENTRICITY = Math.sqrt(F * (2 - F))
const FALSE_EASTING = 500_000
const PER_ZONE = 1_000_000

/**
 * CGCS2000 / 3-degree Gauss–Krüger with the zone in front of the easting (zone 40 is EPSG:4528,
 * central meridian 120°E, where 双阳 lies). Longitude and latitude in degrees; WGS84 agrees with
 * CGCS2000 to far below a metre.
 */
export function toGaussKruger([lon, lat]: Position, zone = 40): GridPosition {
  const phi = (lat * Math.PI) / 180
  const lambda = ((lon - zone * 3) * Math.PI) / 180
  const sine = Math.sin(phi)
  const tau = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine))
  const xi = Math.atan2(tau, Math.cos(lambda))
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)))
  let north = xi
  let east = eta
  for (const [index, alpha] of ALPHA.entries()) {
    const order = 2 * (index + 1)
    north += alpha * Math.sin(order * xi) * Math.cosh(order * eta)
    east += alpha * Math.cos(order * xi) * Math.sinh(order * eta)
  }
  return { zone, north: RADIUS * north, east: zone * PER_ZONE + FALSE_EASTING + RADIUS * east }
}
