import type { Role } from '@panhuo/shared/access/access'
import { isFacet } from '@panhuo/shared/filter/field'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import { useLocale } from '../words/locale.tsx'
import { fieldsFor } from './filterModel.ts'

/** One choice of a field under the other conditions; value null is "not filled". */
export interface FacetChoice {
  readonly value: string | null
  readonly label: string
  readonly count: number
  readonly areaMu: number
}

export interface Facets {
  readonly totalCount: number
  readonly summary: { readonly areaMu: number }
  /** By name of the filter field; null where this role may not see it. */
  readonly facets: Readonly<Record<string, readonly FacetChoice[] | null>>
}

/**
 * The counts of every choice, of all that matches, and its area, in one request. The selection is
 * made from the vocabulary, so that a new filter field is counted without a change here.
 */
export function facetQuery(role: Role): string {
  const lists = fieldsFor(parcelFilter, role)
    .filter(({ field }) => isFacet(field))
    .map(({ name }) => `${name} { value label(locale: $locale) count areaMu }`)
  return `query Facets($filter: ParcelFilter, $locale: Locale) {
  parcels(filter: $filter) { totalCount summary { areaMu } facets { ${lists.join(' ')} } }
}`
}

/** Counts for the filter in the link; the former ones stay on screen until the new ones are in. */
export function useFacets() {
  const { role } = useSession()
  const { view, filterText } = useView()
  const locale = useLocale()
  return useQuery({
    queryKey: ['facets', role, locale, filterText],
    queryFn: async ({ signal }): Promise<Facets> => {
      const variables: { filter: ParcelFilter; locale: string } = {
        filter: view.filter,
        locale: locale.toUpperCase(),
      }
      const answer = await askText<{ parcels: Facets }>(facetQuery(role), variables, {
        locale,
        signal,
      })
      return answer.parcels
    },
    placeholderData: keepPreviousData,
  })
}
