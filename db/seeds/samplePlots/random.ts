/** A repeatable source of numbers in [0, 1): the same seed gives the same register on every machine. */
export interface Random {
  next(): number
  between(low: number, high: number): number
  /** A whole number, both ends included. */
  whole(low: number, high: number): number
  chance(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** One of the keys, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key
  /** Normal deviate with mean 0 and deviation 1, cut at ±2.5. */
  normal(): number
}

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough for a few thousand draws. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + (high - low) * next()
  return {
    next,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance: (share) => next() < share,
    pick: <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item,
    weighted: <Key extends string>(weights: Readonly<Partial<Record<Key, number>>>) => {
      const entries = Object.entries(weights) as [Key, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return (entries.at(-1) as [Key, number])[0]
    },
    // The sum of six uniform deviates: no logarithm, so that no engine can differ in the last bit.
    normal: () => {
      const sum = next() + next() + next() + next() + next() + next()
      return Math.max(-2.5, Math.min(2.5, (sum - 3) * Math.SQRT2))
    },
  }
}
