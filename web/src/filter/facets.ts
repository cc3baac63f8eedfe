import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import { useLocale } from '../words/locale.tsx'
import { facetQuery } from './facetQuery.ts'

/** One choice of a field under the other conditions; value null is "not filled". */
export interface FacetChoice {
  readonly value: string | null
  readonly label: string
  readonly count: number
  readonly areaMu: number
}

export interface Facets {
  readonly totalCount: number
  readonly summary: { readonly areaMu: number; readonly areaM2: number }
  /** By name of the filter field; null where this role may not see it. */
  readonly facets: Readonly<Record<string, readonly FacetChoice[] | null>>
}

/** The counts that the panel's controls show; the groups around them are not drawn anew for these. */
export const ShownFacets = createContext<Facets['facets'] | undefined>(undefined)

/** Choices of a field as the panel shows them; undefined until they are counted, or where hidden. */
export function useShownChoices(name: string): readonly FacetChoice[] | undefined {
  return useContext(ShownFacets)?.[name] ?? undefined
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
