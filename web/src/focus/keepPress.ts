import { useEffect, useReducer, useRef } from 'react'

/** What takes a click as a whole. */
const actionable =
  'a[href], button, input, select, textarea, label, summary, tr[data-code], [role="option"], [role^="menuitem"]'
/** A pointer that moved farther than this between press and release was dragging, pixels. */
const STILL = 6
/** What is pressed longer is held for another reason: dragging, selecting, thinking; milliseconds. */
const LONGEST = 600

interface Pressed {
  /** What takes the click as a whole, and the part of it that was under the pointer. */
  readonly element: Element
  readonly target: Element
  readonly x: number
  readonly y: number
}

let held = false
const waiting = new Set<() => void>()

/**
 * Keeps a click with what was pressed. Between press and release the screen may go on: an answer
 * comes, a row of chips appears, and what was under the pointer stands a line lower. The browser
 * would then click on nothing. Returns how to stop.
 */
export function keepPress(root: Document = document): () => void {
  let pressed: Pressed | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const release = () => {
    clearTimeout(timer)
    if (!held) return
    held = false
    for (const draw of [...waiting]) draw()
  }
  const down = (event: PointerEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const element = target?.closest(actionable)
    pressed = null
    if (!target || !element || event.button !== 0) return
    pressed = { element, target, x: event.clientX, y: event.clientY }
    held = true
    clearTimeout(timer)
    timer = setTimeout(release, LONGEST)
  }
  const up = (event: PointerEvent) => {
    const meant = pressed
    // The click of a mouse comes in the same turn as the release.
    setTimeout(() => {
      // Browsers drop the click where what was pressed was put elsewhere, as rows in another order are.
      if (meant && pressed === meant && event.pointerType === 'mouse') give(meant, event)
      release()
    })
  }
  // It became a drag or a scroll, which is no click.
  const cancel = () => {
    pressed = null
    release()
  }
  const give = (meant: Pressed, event: MouseEvent): boolean => {
    pressed = null
    const { element, target, x, y } = meant
    // What opens something over itself has done so at the press.
    if (!element.isConnected || element.closest('[inert], [aria-haspopup], :disabled')) return false
    if (Math.hypot(event.clientX - x, event.clientY - y) > STILL) return false
    const { ctrlKey, metaKey, shiftKey, altKey } = event
    const kept = { ctrlKey, metaKey, shiftKey, altKey }
    const exactly = element.contains(target) ? target : element
    exactly.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...kept }))
    return true
  }
  const click = (event: MouseEvent) => {
    const meant = pressed
    // One press is one click: the second is the browser's own, from a label to its field.
    pressed = null
    // A click by key or by script presses nothing.
    if (!meant || event.detail === 0 || !(event.target instanceof Node)) return
    if (meant.element.contains(event.target) || !give(meant, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  root.addEventListener('pointerdown', down, true)
  root.addEventListener('pointerup', up, true)
  root.addEventListener('pointercancel', cancel, true)
  root.addEventListener('click', click, true)
  return () => {
    clearTimeout(timer)
    root.removeEventListener('pointerdown', down, true)
    root.removeEventListener('pointerup', up, true)
    root.removeEventListener('pointercancel', cancel, true)
    root.removeEventListener('click', click, true)
  }
}

/**
 * The value, but while something is pressed the one from before: rows that an answer takes away or
 * puts in order do not change places under a finger.
 */
export function useSteady<T>(value: T): T {
  const shown = useRef(value)
  const [, draw] = useReducer((times: number) => times + 1, 0)
  if (!held) shown.current = value
  useEffect(() => {
    if (shown.current === value) return
    waiting.add(draw)
    return () => {
      waiting.delete(draw)
    }
  })
  return shown.current
}
