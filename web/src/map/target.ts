import type { TileLayer } from '@panhuo/shared/tile/layers'
import type { Selection } from '../url/view.ts'

/** A feature of one map layer, by its code: what is hovered or selected. */
export type Target = Selection

export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a?.layer === b?.layer && a?.code === b?.code)
}

/** West, south, east, north in degrees (WGS84). */
export type Box = readonly [west: number, south: number, east: number, north: number]

/**
 * Where the map should go. A new object moves the map, the same object does not. `fly` false is
 * for a link that was just opened: the map stands there at once instead of crossing the district.
 */
export interface FocusTarget {
  readonly bbox: Box
  readonly fly: boolean
}

/** Pixels at each edge that panels cover. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** What went wrong on the map; status is the HTTP status, 0 without answer. */
export type MapProblem =
  | { readonly kind: 'TILES'; readonly layer: TileLayer; readonly status: number }
  | { readonly kind: 'CONTEXT_LOST' }

/** How to ask what the part of the map that no panel covers shows. */
export interface ShownBox {
  /** West, south, east, north in degrees, at this moment; of a turned map the box around it. */
  now(): readonly number[]
}
