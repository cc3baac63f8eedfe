import { useEffect, useState } from 'react'
import type { Rect } from './placeCard.ts'

/**
 * Where the first visible of the anchors stands in the window, followed while things move; null
 * where none of them is on the screen.
 */
export function useAnchor(anchors: readonly string[]): Rect | null {
  const [rect, setRect] = useState<Rect | null>(null)
  useEffect(() => {
    const look = () => {
      const next = visibleRect(anchors)
      setRect((now) => (same(now, next) ? now : next))
    }
    look()
    // Panels fold, lists scroll and the window turns: a look four times a second sees all of it.
    const timer = setInterval(look, 250)
    addEventListener('resize', look)
    return () => {
      clearInterval(timer)
      removeEventListener('resize', look)
    }
  }, [anchors])
  return rect
}

function visibleRect(anchors: readonly string[]): Rect | null {
  for (const selector of anchors) {
    const element = document.querySelector(selector)
    if (!element?.checkVisibility({ visibilityProperty: true })) continue
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const seen = {
      left: Math.max(0, left),
      top: Math.max(0, top),
      width: Math.min(innerWidth, right) - Math.max(0, left),
      height: Math.min(innerHeight, bottom) - Math.max(0, top),
    }
    if (seen.width > 0 && seen.height > 0) return seen
  }
  return null
}

function same(a: Rect | null, b: Rect | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
