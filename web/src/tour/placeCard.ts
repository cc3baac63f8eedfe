export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Room between card and anchor, and between card and the window's edge, pixels. */
const GAP = 12
const EDGE = 8

/**
 * Upper left corner of a card beside its anchor, on the side with room for it: below, right, left,
 * above; inside a large anchor's middle where no side has any. All in pixels of the window.
 */
export function placeCard(anchor: Rect, card: Size, window: Size): { left: number; top: number } {
  const right = anchor.left + anchor.width
  const bottom = anchor.top + anchor.height
  const clampX = (left: number) => within(left, window.width - card.width - EDGE)
  const clampY = (top: number) => within(top, window.height - card.height - EDGE)
  const middleX = clampX(anchor.left + anchor.width / 2 - card.width / 2)
  // Beside a tall panel, near its upper end, where reading starts.
  const besideY = clampY(anchor.top + Math.min(GAP * 4, anchor.height / 2))
  if (bottom + GAP + card.height + EDGE <= window.height) {
    return { left: middleX, top: bottom + GAP }
  }
  if (right + GAP + card.width + EDGE <= window.width) return { left: right + GAP, top: besideY }
  if (anchor.left - GAP - card.width >= EDGE) {
    return { left: clampX(anchor.left - GAP - card.width), top: besideY }
  }
  if (anchor.top - GAP - card.height >= EDGE) {
    return { left: middleX, top: clampY(anchor.top - GAP - card.height) }
  }
  return { left: middleX, top: clampY(anchor.top + anchor.height / 2 - card.height / 2) }
}

function within(value: number, most: number): number {
  return Math.max(EDGE, Math.min(value, most))
}
