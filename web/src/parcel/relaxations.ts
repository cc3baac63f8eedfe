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

/**
 * The conditions worth dropping, each with the plots that come back without it: those that bring
 * back none are left out. Before the counts are in, all of them, with count undefined.
 */
export function helpfulRelaxations<Condition>(
  conditions: readonly Condition[],
  counts: Readonly<Record<string, { readonly totalCount: number }>> | undefined,
): { readonly condition: Condition; readonly count: number | undefined }[] {
  return conditions
    .map((condition, index) => ({ condition, count: counts?.[`without${index}`]?.totalCount }))
    .filter(({ count }) => count !== 0)
}
