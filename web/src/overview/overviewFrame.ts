import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import type { Position } from '@panhuo/shared/geography/position'
import { boxOf } from '../map/baseMap.ts'
import type { Box } from '../map/target.ts'

const [west, south, east, north] = boxOf(districtOutline.ring)
/** Degrees of latitude are longer than those of longitude here. */
const NARROW = Math.cos((((south + north) / 2) * Math.PI) / 180)

/** Size of the drawing, CSS pixels; the district is much taller than wide. */
export const HEIGHT = 132
const EDGE = 4
const SCALE = (HEIGHT - 2 * EDGE) / (north - south)
export const WIDTH = Math.round((east - west) * NARROW * SCALE + 2 * EDGE)

/** Where a position stands in the drawing. */
export function place([lon, lat]: Position): readonly [x: number, y: number] {
  return [EDGE + (lon - west) * NARROW * SCALE, EDGE + (north - lat) * SCALE]
}

/** The position at a place of the drawing. */
export function positionAt(x: number, y: number): Position {
  return [west + (x - EDGE) / (NARROW * SCALE), north - (y - EDGE) / SCALE]
}

/** SVG path through positions. */
export function pathOf(line: readonly Position[]): string {
  return `M${line
    .map((at) =>
      place(at)
        .map((value) => value.toFixed(1))
        .join(' '),
    )
    .join('L')}`
}

/** The view's rectangle, cut off at the drawing's edge and never too small to see. */
export function rectOf([w, s, e, n]: Box) {
  const [left, top] = place([w, n])
  const [right, bottom] = place([e, s])
  const x = Math.max(1, Math.min(left, WIDTH - 4))
  const y = Math.max(1, Math.min(top, HEIGHT - 4))
  return {
    x,
    y,
    width: Math.max(3, Math.min(right, WIDTH - 1) - x),
    height: Math.max(3, Math.min(bottom, HEIGHT - 1) - y),
  }
}
