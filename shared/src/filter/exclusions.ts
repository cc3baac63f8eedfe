import type { AnyFilter, Choice, Vocabulary } from './field.ts'
import type { SpatialFilter } from './spatial.ts'

/** What of one field can be left out: values chosen one by one, or a place. */
export type LeftOut = Choice | SpatialFilter

/** What a filter's `not` says, taken apart. */
export interface Exclusions {
  /** By field: what records must not have, or where they must not lie. */
  readonly byField: Readonly<Record<string, LeftOut>>
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
  const byField: Record<string, LeftOut> = {}
  const others: AnyFilter[] = []
  for (const member of members) {
    const [[name, condition] = ['', undefined], ...more] = Object.entries(member)
    if (name === '') continue
    if (more.length === 0 && canExclude(vocabulary, name) && !Object.hasOwn(byField, name)) {
      byField[name] = condition as LeftOut
    } else others.push(member)
  }
  return { byField, others }
}

/** Fields whose values are chosen one by one, and so can be left out one by one, and the place. */
export function canExclude(vocabulary: Vocabulary, name: string): boolean {
  const field = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined
  return field !== undefined && ['oneOf', 'someOf', 'record', 'within'].includes(field.kind)
}
