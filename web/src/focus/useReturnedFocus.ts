import { type RefObject, useEffect, useRef } from 'react'
import { useHoverStore } from '../hover/hover.tsx'
import type { Selection } from '../url/view.ts'

/**
 * Gives the keyboard back when the detail closes: to the row of the plot that was open, else to
 * what had the focus before, else to the list. Its plot is not hovered by that: an outline on the map
 * would look as if it were still selected.
 */
export function useReturnedFocus(
  selected: Selection | null,
  list: RefObject<HTMLElement | null>,
): void {
  const before = useRef<{ code: string; rows: boolean; element: Element | null } | null>(null)
  const hover = useHoverStore()
  const code = selected?.code ?? null
  const inList = selected?.layer === 'parcels'
  useEffect(() => {
    if (code !== null) {
      const element = before.current?.element ?? document.activeElement
      before.current = { code, rows: inList, element }
      return
    }
    const last = before.current
    before.current = null
    if (!last) return
    hover.set(null)
    let waiting = 0
    const give = (frames: number) => {
      const focused = document.activeElement
      // Someone who already moved on (a search, a filter) is left where they are.
      if (focused && focused !== document.body) return
      const row = list.current?.querySelector<HTMLElement>(
        `tr[data-code="${CSS.escape(last.code)}"]`,
      )
      // On a phone the list itself has only just come back, and draws its rows a little later.
      if (!row && frames > 0) {
        waiting = requestAnimationFrame(() => give(frames - 1))
        return
      }
      const element =
        row ?? (last.element?.isConnected ? (last.element as HTMLElement) : list.current)
      element?.focus({ preventScroll: true })
      hover.set(null)
    }
    // Only plots have a row that may still come.
    give(last.rows ? 12 : 0)
    return () => cancelAnimationFrame(waiting)
  }, [code, inList, list, hover])
}
