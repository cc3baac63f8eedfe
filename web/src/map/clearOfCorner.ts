import { clearOf } from './framing.ts'
import type { Padding } from './target.ts'

/** Padding clear of what stands in the corner, measured now: the legend opens and closes by itself. */
export function clearOfCorner(
  padding: Padding,
  holder: HTMLElement | null,
  corner: HTMLElement | null,
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
  return clearOf(padding, obstacle, ground.width, ground.height)
}
