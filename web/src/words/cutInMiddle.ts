/** Characters of the end that always stay. */
const KEPT = 5
/** Shorter names have room anyway. */
const SHORT = 8

/** The part of a name that may be cut short, and the end that may not; a short name is all end. */
export function cutInMiddle(text: string): { readonly head: string; readonly tail: string } {
  const letters = Array.from(text)
  if (letters.length <= SHORT) return { head: '', tail: text }
  return { head: letters.slice(0, -KEPT).join(''), tail: letters.slice(-KEPT).join('') }
}
