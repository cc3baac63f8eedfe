import type { Vocabulary } from '@panhuo/shared/filter/field'
import type { Attributes } from '@panhuo/shared/words/attribute'

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

/** Names of the restricted fields that a list is ordered by. */
export function restrictedInOrder(
  fields: Attributes,
  order: readonly { readonly field: string }[],
): string[] {
  return order.flatMap(({ field }) => (fields[field]?.access === 'R' ? [field] : []))
}
