import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

const assembliesFound =
  graphql(`query AssembliesFound($min: Float!, $max: Float, $gap: Float!, $filter: ParcelFilter) {
  assemblies(areaMuMin: $min, areaMuMax: $max, gapM: $gap, filter: $filter, first: 30) {
    totalCount whole
    nodes {
      code areaMu compactness gapM owners ownersUnknown outline bbox
      parcels { code name stage method obstacles { status } release { standing } }
    }
  }
}`)

export type Assembly = NonNullable<ResultOf<typeof assembliesFound>['assemblies']>['nodes'][number]

export interface AssemblyWish {
  readonly min: number
  readonly max: number | null
  readonly gap: number
  readonly filter: ParcelFilter
}

/** Groups of adjoining plots that reach a size; nothing is asked while the sizes make no sense. */
export function useAssemblies(wish: AssemblyWish | null) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['assemblies', role, locale, wish],
    queryFn: async ({ signal }) => {
      if (!wish) return null
      return (await ask(assembliesFound, wish as never, { locale, signal })).assemblies
    },
    enabled: wish !== null,
    placeholderData: keepPreviousData,
  })
}
