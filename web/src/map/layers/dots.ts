import type { ExpressionSpecification } from 'maplibre-gl'

/**
 * A dot's area is in proportion to the plot's: its size grows with the root of 亩, from 8 亩, below
 * which it could not be hit, to 140 亩, above which it would hide its neighbors.
 */
const DOT_PER_ROOT_MU = 0.182
const DOT_LEAST = DOT_PER_ROOT_MU * Math.sqrt(8)
const DOT_MOST = DOT_PER_ROOT_MU * Math.sqrt(140)

/** Radius of the dot image at size 1, pixels; small, because a halo is bound to the image's size. */
export const DOT_RADIUS = 4

/** By how much dots shrink at which zoom, so that they never hide each other. */
const shrinking = [
  [9, 0.2],
  [11, 0.5],
  [12.5, 1],
] as const

/**
 * The widest halo of a distance field that is still round, pixels at size 1: beyond 6 MapLibre
 * paints the whole square of the image.
 */
const HALO_MOST = 5.6

/** Radius in pixels of the dot of a plot of so many 亩, at the zoom where outlines take over. */
export function dotRadius(areaMu: number): number {
  return DOT_RADIUS * Math.min(DOT_MOST, Math.max(DOT_LEAST, DOT_PER_ROOT_MU * Math.sqrt(areaMu)))
}

const area: ExpressionSpecification = ['coalesce', ['get', 'areaMu'], 10]
const sizeAt = (factor: number): ExpressionSpecification => [
  '*',
  factor,
  ['max', DOT_LEAST, ['min', DOT_MOST, ['*', DOT_PER_ROOT_MU, ['sqrt', area]]]],
]

/** Size of the dots by area and zoom. */
export function dotSize() {
  return {
    'icon-image': 'dot',
    'icon-size': byZoom(sizeAt),
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'icon-padding': 0,
    // By place they would be sorted anew in each tile that comes in, on the main thread.
    'symbol-z-order': 'source' as const,
  }
}

/** Area in 亩 from which circles of groups grow no more: their cells are full. */
const GROUP_MOST_MU = 3000

/** Radius in pixels of a circle for several plots; by the same measure as a dot, so that they compare. */
export function groupRadius(): ExpressionSpecification {
  const root: ExpressionSpecification = ['sqrt', ['min', GROUP_MOST_MU, area]]
  return byZoom((factor) => ['max', 2, ['*', factor * DOT_RADIUS * DOT_PER_ROOT_MU, root]])
}

/** Width of a dot's ring, as wide as asked or as its size allows. */
export function dotHalo(width: ExpressionSpecification | number): ExpressionSpecification {
  return byZoom((factor) => ['min', width, ['*', HALO_MOST, sizeAt(factor)]])
}

function byZoom(at: (factor: number) => ExpressionSpecification): ExpressionSpecification {
  const stops = shrinking.flatMap(([zoom, factor]) => [zoom, at(factor)])
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification
}
