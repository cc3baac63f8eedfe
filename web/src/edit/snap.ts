import type { Position } from 'geojson'
import { nearestOnRing } from './nearest.ts'

type Pixels = { readonly x: number; readonly y: number }

/** As near as this the pointer takes a neighbor's corner, or else its side, pixels. */
const CORNER_REACH = 12
const SIDE_REACH = 8

const rounded = (degrees: number) => Number(degrees.toFixed(9))

/**
 * The neighbor's corner, or else the point of its side, that the pointer is near; undefined where
 * nothing is. Corners come first: two plots that share one share it exactly.
 */
export function snapped(
  pointer: Position,
  rings: readonly (readonly Position[])[],
  project: (lon: number, lat: number) => Pixels,
): Position | undefined {
  const at = project(pointer[0] ?? 0, pointer[1] ?? 0)
  const miss = ([lon = 0, lat = 0]: Position) => {
    const { x, y } = project(lon, lat)
    return Math.hypot(x - at.x, y - at.y)
  }
  const nearest = (points: readonly Position[], reach: number) =>
    points
      .map((point) => ({ point, away: miss(point) }))
      .filter(({ away }) => away <= reach)
      .sort((one, other) => one.away - other.away)[0]?.point
  const found =
    nearest(rings.flat(), CORNER_REACH) ??
    nearest(
      rings.map((ring) => nearestOnRing(pointer, ring)),
      SIDE_REACH,
    )
  return found && [rounded(found[0] ?? 0), rounded(found[1] ?? 0)]
}
