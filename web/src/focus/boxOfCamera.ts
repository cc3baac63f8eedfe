import type { Padding } from '../map/target.ts'
import type { Camera } from '../url/view.ts'

/** MapLibre's tiles are 512 pixels wide at their own zoom. */
const TILE = 512

/**
 * West, south, east, north (degrees) of the part of a north-up Web Mercator map that panels leave
 * free, for a map of so many pixels. Five decimals, about a metre, keep the link short.
 */
export function boxOfCamera(
  { zoom, lat, lon }: Camera,
  width: number,
  height: number,
  padding: Padding,
): readonly number[] {
  const world = TILE * 2 ** zoom
  const x = ((lon + 180) / 360) * world
  const y = (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * world
  const west = longitude(x - width / 2 + padding.left, world)
  const east = longitude(x + width / 2 - padding.right, world)
  const north = latitude(y - height / 2 + padding.top, world)
  const south = latitude(y + height / 2 - padding.bottom, world)
  return [west, south, east, north].map((degrees) => Number(degrees.toFixed(5)))
}

function longitude(x: number, world: number): number {
  return (x / world) * 360 - 180
}

function latitude(y: number, world: number): number {
  return (Math.atan(Math.sinh((0.5 - y / world) * 2 * Math.PI)) * 180) / Math.PI
}
