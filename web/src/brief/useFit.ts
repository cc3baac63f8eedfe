import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Height of A4 in CSS pixels, a hair less, so that rounding never makes a second page. */
const PAGE = (297 / 25.4) * 96 - 2
const LEAST = 0.6

/** Makes a sheet that says more than its page holds a little smaller, until it fits on one. */
export function useFit(content: unknown): RefObject<HTMLElement | null> {
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const node = sheet.current
    if (!node) return
    let fit = 1
    // Smaller letters break lines elsewhere, so the height is measured anew each time.
    for (let tries = 0; tries < 12; tries += 1) {
      node.style.setProperty('--fit', String(fit))
      const height = naturalHeight(node) * fit
      if (height <= PAGE || fit <= LEAST) return
      fit = Math.max(LEAST, fit - 0.04)
    }
  }, [content])
  return sheet
}

/** Height of all that stands in it, without what the page adds to fill itself. */
function naturalHeight(node: HTMLElement): number {
  const { minHeight } = node.style
  node.style.minHeight = '0'
  const height = node.scrollHeight
  node.style.minHeight = minHeight
  return height
}
