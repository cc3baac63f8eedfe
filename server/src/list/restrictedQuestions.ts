import type { Vocabulary } from '@panhuo/shared/filter/field'
import type { Attributes } from '@panhuo/shared/words/attribute'
import { noteRestricted, type RestrictedReads } from '../request/restrictedReads.ts'
import type { Register } from './register.ts'

/** Names of the restricted fields that a checked filter asks about, at any depth. */
export function restrictedInFilter(vocabulary: Vocabulary, filter: object): string[] {
  const found = Object.entries(filter).flatMap(([name, condition]): string[] => {
    if (condition === null || condition === undefined) return []
    if (name === 'not') return restrictedInFilter(vocabulary, condition as object)
    if (name === 'and' || name === 'or') {
      return (condition as object[]).flatMap((part) => restrictedInFilter(vocabulary, part))
    }
    return vocabulary[name]?.access === 'R' ? [name] : []
  })
  return [...new Set(found)]
}

/**
 * Notes the restricted fields that a checked filter asks about: who is above a figure tells of the
 * figure, also where the column itself is not asked for.
 */
export function noteFilter<V extends Vocabulary>(
  reads: RestrictedReads,
  { type, vocabulary }: Pick<Register<V>, 'type' | 'vocabulary'>,
  filter: object,
): void {
  for (const name of restrictedInFilter(vocabulary, filter)) {
    noteRestricted(reads, `${type}.filter(${name})`, name)
  }
}

/** Names of the restricted fields that a list is ordered by. */
export function restrictedInOrder(
  fields: Attributes,
  order: readonly { readonly field: string }[],
): string[] {
  return order.flatMap(({ field }) => (fields[field]?.access === 'R' ? [field] : []))
}
