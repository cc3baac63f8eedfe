import type { Provenance } from '../provenance/provenance.ts'

/** Longitude and latitude in degrees, WGS84 (EPSG:4326), longitude first as in RFC 7946. */
export type Position = readonly [lon: number, lat: number]

/** What every drawn thing says about itself, so that the map can label it honestly. */
export interface Drawn {
  readonly provenance: Provenance
  /** Estimated error of the drawing in metres. */
  readonly accuracyM: number
  /** Ids in `geographySources`. */
  readonly sources: readonly string[]
}

/** Reads `lon lat, lon lat, …`; throws on anything that is not a pair of numbers. */
export function positions(text: string): readonly Position[] {
  return text.split(',').map((pair) => {
    const [lon, lat, ...rest] = pair.trim().split(/\s+/).map(Number)
    if (!Number.isFinite(lon) || !Number.isFinite(lat) || rest.length > 0) {
      throw new Error(`not a position: ${pair}`)
    }
    return [lon as number, lat as number]
  })
}

/** The ring closed by its first position and wound counterclockwise, as RFC 7946 asks of outer rings. */
export function outerRing(open: readonly Position[]): readonly Position[] {
  const first = open[0]
  if (!first) return []
  const ring = doubledArea(open) < 0 ? [...open].reverse() : [...open]
  return [...ring, ring[0] as Position]
}

/** Twice the signed area in square degrees; positive when counterclockwise. */
function doubledArea(open: readonly Position[]): number {
  let sum = 0
  for (const [index, [lon, lat]] of open.entries()) {
    const [nextLon, nextLat] = open[(index + 1) % open.length] as Position
    sum += lon * nextLat - nextLon * lat
  }
  return sum
}
