import type { AnyFilter, Choice, Vocabulary } from './field.ts'

/** What a filter's `not` says, taken apart. */
export interface Exclusions {
  /** By field: the choice that records must not have. */
  readonly choices: Readonly<Record<string, Choice>>
  /** What else must not hold, each by itself. */
  readonly others: readonly AnyFilter[]
}

/**
 * Takes the `not` of a filter apart: `not(or(a|b))` is `not(a)` and `not(b)`, while `not` of two
 * conditions at once keeps records that have only one of them, and so stays whole.
 */
export function exclusionsIn(vocabulary: Vocabulary, filter: AnyFilter): Exclusions {
  const not = filter.not ?? {}
  const members = Object.keys(not).join() === 'or' ? (not.or ?? []) : [not]
  const choices: Record<string, Choice> = {}
  const others: AnyFilter[] = []
  for (const member of members) {
    const [[name, condition] = ['', undefined], ...more] = Object.entries(member)
    if (name === '') continue
    if (more.length === 0 && isChoice(vocabulary, name) && !Object.hasOwn(choices, name)) {
      choices[name] = condition as Choice
    } else others.push(member)
  }
  return { choices, others }
}

/** Fields whose values are chosen one by one, and so can be left out one by one. */
export function isChoice(vocabulary: Vocabulary, name: string): boolean {
  const field = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined
  return field !== undefined && ['oneOf', 'someOf', 'record'].includes(field.kind)
}
