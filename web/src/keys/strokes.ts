/** As much of a key press as tells which stroke it is; React's events and the browser's fit. */
export interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What was held during a click or a drag. */
export type Held = Omit<Press, 'key'>

/** Names for keys whose own name cannot be written in a stroke or read in a list. */
const named: Readonly<Record<string, readonly string[]>> = {
  Space: [' '],
  // The key that bears the sign needs Shift for it on most keyboards; people press it without.
  Plus: ['+', '='],
  Minus: ['-', '_'],
}

/**
 * Which of the strokes was pressed, counted from 0; -1 for none. A stroke is a key with what is
 * held: `Enter`, `Shift+Space`, `Mod+K`. `Mod` is Ctrl, or ⌘ on a Mac.
 */
export function strokeOf(press: Press, { strokes }: { readonly strokes: readonly string[] }) {
  return strokes.findIndex((stroke) => isStroke(press, stroke))
}

/** Whether any of the strokes was pressed. */
export function pressed(press: Press, act: { readonly strokes: readonly string[] }): boolean {
  return strokeOf(press, act) >= 0
}

/** Whether what the gesture asks for was held: `Mod+click`, `Shift+drag`. */
export function held(event: Held, { strokes }: { readonly strokes: readonly string[] }): boolean {
  return strokes.some((stroke) => isHeld(event, modifiersOf(stroke)))
}

function isStroke(press: Press, stroke: string): boolean {
  const key = stroke.split('+').at(-1) as string
  const names = named[key] ?? [key]
  if (!names.some((name) => name.toLowerCase() === press.key.toLowerCase())) return false
  const wanted = modifiersOf(stroke)
  // Where a sign stands on a keyboard, and whether it takes Shift, differs from country to country.
  const isSign = !/^(?:[a-z0-9]|[a-z]{2,})$/i.test(key) || key === 'Plus' || key === 'Minus'
  return isHeld(press, wanted, isSign)
}

function isHeld(event: Held, wanted: ReadonlySet<string>, anyShift = false): boolean {
  return (
    (anyShift || event.shiftKey === wanted.has('Shift')) &&
    event.altKey === wanted.has('Alt') &&
    (event.ctrlKey || event.metaKey) === wanted.has('Mod')
  )
}

function modifiersOf(stroke: string): ReadonlySet<string> {
  return new Set(stroke.split('+').slice(0, -1))
}
