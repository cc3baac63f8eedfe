import type { Camera } from '../url/view.ts'
import type { Box, Padding } from './target.ts'

/** Edges in pixels of the canvas. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The part of the canvas that no panel covers. */
export function freeFrame(width: number, height: number, padding: Padding): Frame {
  return {
    left: padding.left,
    top: padding.top,
    right: width - padding.right,
    bottom: height - padding.bottom,
  }
}

/**
 * Padding that also keeps clear of something standing on the free part, such as the legend in the
 * lower left: either beside it or above it, whichever leaves room for the larger square.
 */
export function clearOf(
  padding: Padding,
  obstacle: Frame | null,
  width: number,
  height: number,
): Padding {
  if (!obstacle) return padding
  const beside = { ...padding, left: Math.max(padding.left, obstacle.right) }
  const above = { ...padding, bottom: Math.max(padding.bottom, height - obstacle.top) }
  return square(beside, width, height) >= square(above, width, height) ? beside : above
}

/**
 * Of the room that is left above an obstacle, the lower part: what is fitted into it stands as near
 * to the middle of the whole free part as it can without reaching the obstacle.
 */
export function nearMiddle(
  cleared: Padding,
  padding: Padding,
  width: number,
  height: number,
  box: Box,
): Padding {
  const free = freeFrame(width, height, padding)
  const { left, top, right, bottom } = freeFrame(width, height, cleared)
  const margin = marginOf(width)
  const tall = Math.min(bottom - top, (right - left - 2 * margin) * tallness(box) + 2 * margin)
  const middle = Math.min((free.top + free.bottom) / 2, bottom - tall / 2)
  return { ...cleared, top: Math.max(cleared.top, 2 * middle - bottom) }
}

/** Height of a box on the map by its width. */
function tallness([west, south, east, north]: Box): number {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  return (north - south) / ((east - west) * shrink)
}

/** Air around what is fitted, pixels. */
export function marginOf(width: number): number {
  return Math.min(32, width / 16)
}

function square(padding: Padding, width: number, height: number): number {
  const { left, top, right, bottom } = freeFrame(width, height, padding)
  return Math.min(right - left, bottom - top)
}

/** Whether the box lies whole in the free frame and its longer side has at least `least` pixels. */
export function wellSeen(box: Frame, free: Frame, least: number): boolean {
  const inside =
    box.left >= free.left &&
    box.right <= free.right &&
    box.top >= free.top &&
    box.bottom <= free.bottom
  return inside && Math.max(box.right - box.left, box.bottom - box.top) >= least
}

/** Pixels between panels that suffice with the full margin, and without most of it. */
const ROOM = 80
const NARROW_ROOM = 64
/** What is left to fit into where there is no room for the margin. */
const STRIP = 40

/**
 * Padding that leaves something to fit into: where panels leave little, as on a page at 200 %, the
 * margin goes first; where they leave next to nothing, as on a phone with a sheet drawn up, they are
 * ignored on that axis.
 */
export function usablePadding(
  padding: Padding,
  width: number,
  height: number,
  margin: number,
): Padding {
  const [left, right] = usable(padding.left, padding.right, width, margin)
  const [top, bottom] = usable(padding.top, padding.bottom, height, margin)
  return { left, right, top, bottom }
}

function usable(near: number, far: number, size: number, margin: number): [number, number] {
  const room = size - near - far
  if (room - 2 * margin >= ROOM) return [near + margin, far + margin]
  if (room < NARROW_ROOM) return [margin, margin]
  const less = Math.min(margin, (room - STRIP) / 2)
  return [near + less, far + less]
}

/** The camera as a link carries it: zoom to 2, degrees to 5 decimals (about a metre). */
export function roundedCamera(zoom: number, lat: number, lon: number): Camera {
  return {
    zoom: Number(zoom.toFixed(2)),
    lat: Number(lat.toFixed(5)),
    lon: Number(lon.toFixed(5)),
  }
}

export function sameCamera(a: Camera | null, b: Camera | null): boolean {
  return a === b || (a?.zoom === b?.zoom && a?.lat === b?.lat && a?.lon === b?.lon)
}
