import type { AnyFilter } from '@panhuo/shared/filter/field'

/**
 * One request that counts, for each condition of a filter, what would match without it: aliases
 * `without0`, `without1`, … in the order of the names, each with its own variable.
 */
export function relaxationQuery(filter: AnyFilter, names: readonly string[]) {
  const variables = Object.fromEntries(
    names.map((left, index) => {
      const { [left]: _, ...rest } = filter
      return [`filter${index}`, rest]
    }),
  )
  const declared = names.map((_, index) => `$filter${index}: ParcelFilter`).join(', ')
  const counts = names.map(
    (_, index) => `without${index}: parcels(filter: $filter${index}) { totalCount }`,
  )
  return { query: `query Relaxations(${declared}) { ${counts.join(' ')} }`, variables }
}
