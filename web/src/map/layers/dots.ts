import { groupSize, OUTLINES_FROM } from '@panhuo/shared/tile/layers'
import type { ExpressionSpecification } from 'maplibre-gl'
import { hovered, selected } from '../look.ts'

/**
 * A dot's area is in proportion to the plot's: its radius grows with the root of 亩, from 8 亩, below
 * which it could not be seen, to 140 亩, above which it would hide its neighbors. Pixels where
 * outlines take over.
 */
const RADIUS_PER_ROOT_MU = 0.728
const LEAST = RADIUS_PER_ROOT_MU * Math.sqrt(8)
const MOST = RADIUS_PER_ROOT_MU * Math.sqrt(140)

/** By how much dots shrink at which zoom, so that they never hide each other; groups go on growing. */
const shrinking = [
  [9, 0.2],
  [11, 0.5],
  [OUTLINES_FROM, 1],
  [12.5, 1.2],
] as const

const area: ExpressionSpecification = ['coalesce', ['get', 'areaMu'], 10]
const rootOfArea: ExpressionSpecification = ['*', RADIUS_PER_ROOT_MU, ['sqrt', area]]

/** Points of crowded tiles that stand for several plots carry their number, others do not. */
export const isGroup: ExpressionSpecification = ['has', groupSize.name]
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point']
/** Far out, and in crowded tiles, a plot is a point; else it is its outline. */
export const isOutline: ExpressionSpecification = ['!', isPoint]
export const isDot: ExpressionSpecification = ['all', isPoint, ['!', isGroup]]

/** Radius in pixels of the dot of a plot of so many 亩, where outlines take over. */
export function nearestRadius(areaMu: number): number {
  return Math.min(MOST, Math.max(LEAST, RADIUS_PER_ROOT_MU * Math.sqrt(areaMu)))
}

/** Radius of a plot's dot, pixels. */
export function dotRadius(): ExpressionSpecification {
  return byZoom(radiusAt)
}

/** Width of a dot's ring, pixels: no wider than a small dot bears, but for what is pointed at. */
export function dotRing(): ExpressionSpecification {
  return byZoom((factor) => [
    'case',
    selected,
    4,
    hovered,
    3,
    ['min', 1.2, ['*', 1.4, radiusAt(factor)]],
  ])
}

/** Area in 亩 from which circles of groups grow no more: their cells are full. */
const GROUP_MOST_MU = 3000

/** Radius in pixels of a circle for several plots; by the same measure as a dot, so that they compare. */
export function groupRadius(): ExpressionSpecification {
  const root: ExpressionSpecification = ['sqrt', ['min', GROUP_MOST_MU, area]]
  return byZoom((factor) => ['max', 2, ['*', factor * RADIUS_PER_ROOT_MU, root]])
}

function radiusAt(factor: number): ExpressionSpecification {
  return ['*', factor, ['max', LEAST, ['min', MOST, rootOfArea]]]
}

function byZoom(at: (factor: number) => ExpressionSpecification): ExpressionSpecification {
  const stops = shrinking.flatMap(([zoom, factor]) => [zoom, at(factor)])
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification
}
