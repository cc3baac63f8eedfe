import type { NearbyPlace } from './areaQuery.ts'

const EARTH_RADIUS_M = 6_371_000

export interface Nearby {
  readonly place: NearbyPlace
  /** From centre to centre, metres; never more exact than the positions are. */
  readonly metres: number
}

/** Places within so many metres of a centre, the closest first; places without position never. */
export function nearby(
  centre: GeoJSON.Geometry | null,
  places: readonly NearbyPlace[],
  withinMetres: number,
): readonly Nearby[] {
  const from = pointOf(centre)
  if (!from) return []
  return places
    .flatMap((place) => {
      const to = pointOf(place.centroid)
      return to ? [{ place, metres: metresBetween(from, to) }] : []
    })
    .filter(({ metres }) => metres <= withinMetres)
    .sort((a, b) => a.metres - b.metres)
}

function pointOf(geometry: GeoJSON.Geometry | null): readonly [number, number] | undefined {
  if (geometry?.type !== 'Point') return undefined
  const [lon, lat] = geometry.coordinates
  return lon === undefined || lat === undefined ? undefined : [lon, lat]
}

/** Flat distance, metres: over a few kilometres the curve of the earth does not show. */
function metresBetween(
  [lon1, lat1]: readonly [number, number],
  [lon2, lat2]: readonly [number, number],
): number {
  const radians = Math.PI / 180
  const east = (lon2 - lon1) * radians * Math.cos(((lat1 + lat2) / 2) * radians)
  return EARTH_RADIUS_M * Math.hypot(east, (lat2 - lat1) * radians)
}
