import type { FocusEvent, RefObject } from 'react'
import { useRef } from 'react'

/**
 * Who goes along the column heads by Tab takes the list with them to the right; when they leave,
 * it stands where it stood. Who scrolls by hand is left where they are.
 */
export function useHeadScroll(scroller: RefObject<HTMLElement | null>) {
  const before = useRef<number | null>(null)
  return {
    onFocus(event: FocusEvent<HTMLElement>) {
      const fromOutside = !event.currentTarget.contains(event.relatedTarget)
      // A head that was pressed is in view already.
      if (!fromOutside || !event.target.matches(':focus-visible')) return
      before.current = scroller.current?.scrollLeft ?? null
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      if (event.currentTarget.contains(event.relatedTarget)) return
      if (before.current !== null) scroller.current?.scrollTo({ left: before.current })
      before.current = null
    },
  }
}
