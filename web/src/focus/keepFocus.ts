const tabbable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'

/**
 * When after an action to look again, milliseconds: at once, when the link has been followed, and
 * where the machine or the answer is slow.
 */
const LOOKS = [50, 200, 500, 1000, 2000, 4000]

/**
 * Keeps the keyboard's place: where an action takes away or switches off the very control that had
 * the focus (the × of a chip, a reset that is done), the nearest control around it gets it. Left
 * alone, the browser would begin again at the top of the page. Returns how to stop.
 */
export function keepFocus(root: Document = document): () => void {
  let held: readonly Element[] = []
  const note = (event: FocusEvent) => {
    held = event.target instanceof Element ? lineOf(event.target) : []
  }
  const look = () => {
    const [target, ...around] = held
    if (!target || root.activeElement !== root.body) return
    if (target.isConnected && !target.matches(':disabled')) return
    for (const element of around) {
      // Beyond what it stood in lies the whole page, whose first control is the top of it.
      if (!element.isConnected || element === root.body || element === root.documentElement)
        continue
      const all = [...element.querySelectorAll<HTMLElement>(tabbable)]
      // A handle for widths is nothing to go on from.
      const next = all.find((one) => canBeSeen(one) && !one.matches('[role="separator"]'))
      if (next) return next.focus({ preventScroll: true })
    }
  }
  const acted = () => {
    for (const wait of LOOKS) setTimeout(look, wait)
  }
  root.addEventListener('focusin', note)
  root.addEventListener('click', acted, true)
  root.addEventListener('keydown', acted, true)
  return () => {
    root.removeEventListener('focusin', note)
    root.removeEventListener('click', acted, true)
    root.removeEventListener('keydown', acted, true)
  }
}

/** The element and what it stands in, inmost first: once it is taken away, nobody else knows. */
function lineOf(element: Element): readonly Element[] {
  const line: Element[] = []
  for (let at: Element | null = element; at; at = at.parentElement) line.push(at)
  return line
}

function canBeSeen(element: HTMLElement): boolean {
  return element.closest('[inert]') === null && element.getClientRects().length > 0
}
