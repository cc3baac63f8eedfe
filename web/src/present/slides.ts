/** Slides before this one in `keys.slide` go back, the others on. */
const BACK_STROKES = 4

/** Which way a stroke of `keys.slide` goes: -1 back, 1 on, 0 for any other key. */
export function turnOf(stroke: number): -1 | 0 | 1 {
  if (stroke < 0) return 0
  return stroke < BACK_STROKES ? -1 : 1
}

/** The slide that follows, kept between the overview (0) and the last site. */
export function slideAfter(slide: number, way: number, sites: number): number {
  return Math.min(Math.max(slide + way, 0), sites)
}

/** Shortest swipe, CSS pixels. */
const SWIPE = 48

/** Which way a finger went: to the left is on, as pages of a book; 0 for a tap or a scroll. */
export function swipeWay(dx: number, dy: number): -1 | 0 | 1 {
  if (Math.abs(dx) < SWIPE || Math.abs(dx) < Math.abs(dy) * 1.5) return 0
  return dx < 0 ? 1 : -1
}
