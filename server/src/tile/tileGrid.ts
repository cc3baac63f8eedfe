import { EXTENT } from '@panhuo/shared/tile/grid'

/** One tile of the Web Mercator grid, y counted from the north. */
export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** Half the length of the Web Mercator world, in metres (EPSG:3857). */
export const HALF_WORLD = 20_037_508.342789244

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The tile's square in EPSG:3857 metres, widened on each side by `margin` tile units. */
export function tileBox({ z, x, y }: Tile, margin = 0): Box {
  const side = (2 * HALF_WORLD) / 2 ** z
  const more = (side * margin) / EXTENT
  return {
    west: -HALF_WORLD + x * side - more,
    south: HALF_WORLD - (y + 1) * side - more,
    east: -HALF_WORLD + (x + 1) * side + more,
    north: HALF_WORLD - y * side + more,
  }
}
