import { type RefObject, useEffect, useRef } from 'react'
import type { Selection } from '../url/view.ts'

/**
 * Gives the keyboard back when the detail closes: to the row of the plot that was open, else to
 * what had the focus before, else to the list.
 */
export function useReturnedFocus(
  selected: Selection | null,
  list: RefObject<HTMLElement | null>,
): void {
  const before = useRef<{ code: string; element: Element | null } | null>(null)
  const code = selected?.code ?? null
  useEffect(() => {
    if (code !== null) {
      before.current = { code, element: before.current?.element ?? document.activeElement }
      return
    }
    const last = before.current
    before.current = null
    if (!last) return
    const focused = document.activeElement
    // Someone who already moved on (a search, a filter) is left where they are.
    if (focused && focused !== document.body) return
    const row = list.current?.querySelector<HTMLElement>(`tr[data-code="${CSS.escape(last.code)}"]`)
    const element =
      row ?? (last.element?.isConnected ? (last.element as HTMLElement) : list.current)
    element?.focus({ preventScroll: true })
  }, [code, list])
}
