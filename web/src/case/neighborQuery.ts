import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

const neighborsOfPlot = graphql(`query NeighborsOfPlot($code: String!) {
  parcel(code: $code) {
    adjoining { gapM parcel { code name areaMu stage case { code } } }
  }
}`)

export type Neighbor = NonNullable<ResultOf<typeof neighborsOfPlot>['parcel']>['adjoining'][number]

/** Plots that lie beside one, with how far and what stands against sharing a case with them. */
export function useNeighbors(code: string) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['neighbors', role, locale, code],
    queryFn: async ({ signal }) =>
      (await ask(neighborsOfPlot, { code }, { locale, signal })).parcel?.adjoining ?? [],
  })
}
