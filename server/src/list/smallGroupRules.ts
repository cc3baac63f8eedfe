/** Fewer holders than this, and a sum would tell of one of them. Source: the register's own rule. */
export const LEAST_HOLDERS = 3

/** One group's average of one restricted field, and how many holders stand behind it. */
export interface Average {
  readonly value: number | null
  readonly holders: number
}

export interface CheckedAverage {
  readonly value: number | null
  /** True where there is a value that is not told. */
  readonly suppressed: boolean
}

/**
 * Takes the averages of small groups out, for viewers who may know a restricted field in sums alone.
 * Where one group alone is small, the next smallest goes too: from the rest and the whole it could
 * be worked out. What is left is rounded to two digits, so that sums that differ by one holder do
 * not give that one away.
 */
export function withoutSmallGroups(averages: readonly Average[]): CheckedAverage[] {
  const told = averages.map(({ value }) => value !== null)
  const small = new Set(
    averages.flatMap(({ holders }, index) =>
      told[index] && holders < LEAST_HOLDERS ? [index] : [],
    ),
  )
  if (small.size === 1) {
    const [next] = averages
      .map(({ holders }, index) => ({ holders, index }))
      .filter(({ index }) => told[index] && !small.has(index))
      .sort((one, other) => one.holders - other.holders)
    if (next) small.add(next.index)
  }
  return averages.map(({ value }, index) =>
    small.has(index)
      ? { value: null, suppressed: true }
      : { value: value === null ? null : roughly(value), suppressed: false },
  )
}

/** What may be known in sums alone, to two digits. */
export function roughly(value: number): number {
  return Number(value.toPrecision(2))
}
