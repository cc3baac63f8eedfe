/** What takes no letters, though it is an input. */
const UNTYPED = '[type="checkbox"], [type="radio"], [type="range"], [type="button"]'

/** Whether a letter belongs to what has the focus: a field, not a check box that was just ticked. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, select, [contenteditable]')
  return field !== null && !field.matches(UNTYPED)
}
