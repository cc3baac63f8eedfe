import { clearOf, nearMiddle } from './framing.ts'
import type { Box, Padding } from './target.ts'

/**
 * Padding clear of what stands in the corner, measured now: the legend opens and closes by itself.
 * A box that is known beforehand comes to stand as near to the middle as it can.
 */
export function clearOfCorner(
  padding: Padding,
  holder: HTMLElement | null,
  corner: HTMLElement | null,
  box?: Box,
): Padding {
  const child = corner?.firstElementChild
  if (!holder || !child) return padding
  const ground = holder.getBoundingClientRect()
  const { left, top, right, bottom } = child.getBoundingClientRect()
  const obstacle = {
    left: left - ground.left,
    top: top - ground.top,
    right: right - ground.left,
    bottom: bottom - ground.top,
  }
  const { width, height } = ground
  const cleared = clearOf(padding, obstacle, width, height)
  return box ? nearMiddle(cleared, padding, width, height, box) : cleared
}
