import { type RefObject, useLayoutEffect } from 'react'
import { leavePlace, placeLeft } from '../parcel/listPlace.ts'

/** A sheet that is still growing is scrolled on for so long, milliseconds. */
const GROWS = 2000

/**
 * Scrolls a sheet to where it was when its page was left for another one. Who closed it and opens
 * it again begins at its top.
 */
export function useKeptScroll(sheet: RefObject<HTMLElement | null>, name: string): void {
  useLayoutEffect(() => {
    const element = sheet.current
    if (!element) return
    const wanted = placeLeft(name)
    leavePlace(name, 0)
    const page = location.pathname
    const stop = wanted > 0 ? scrollOn(element, wanted) : () => undefined
    return () => {
      stop()
      if (location.pathname !== page) leavePlace(name, element.scrollTop)
    }
  }, [sheet, name])
}

/** Goes as far as there is something to go, and on as parts come in, until a hand takes over. */
function scrollOn(element: HTMLElement, wanted: number): () => void {
  const go = () => {
    element.scrollTop = wanted
    if (element.scrollTop >= wanted - 1) stop()
  }
  const growth = new ResizeObserver(go)
  const timer = setTimeout(() => stop(), GROWS)
  const stop = () => {
    growth.disconnect()
    clearTimeout(timer)
    for (const hand of hands) element.removeEventListener(hand, stop)
  }
  for (const hand of hands) element.addEventListener(hand, stop, { passive: true })
  for (const part of element.children) growth.observe(part)
  go()
  return stop
}

const hands = ['wheel', 'pointerdown', 'keydown'] as const
