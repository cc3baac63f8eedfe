/** Sums of the same numbers in another order differ by so much at most, relative to their size. */
const ROUNDING = 1e-9

/** The first place where two answers differ, as a sentence; null where they say the same. */
export function difference(one: unknown, other: unknown, place = 'answer'): string | null {
  if (typeof one === 'number' && typeof other === 'number') {
    const off = Math.abs(one - other)
    return off <= ROUNDING * Math.max(1, Math.abs(one)) ? null : told(one, other, place)
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? null : told(one, other, place)
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  for (const key of keys) {
    const found = difference(Reflect.get(one, key), Reflect.get(other, key), `${place}.${key}`)
    if (found) return found
  }
  return null
}

function told(one: unknown, other: unknown, place: string): string {
  return `${place} is ${JSON.stringify(one)} in one and ${JSON.stringify(other)} in the other`
}
