import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

const suitsOfPlot = graphql(`query SuitsOfPlot($code: String!) {
  parcel(code: $code) {
    suits { fits score possible demand { code name } parts { label verdict hard found wanted } }
  }
}`)

export type Fit = NonNullable<NonNullable<ResultOf<typeof suitsOfPlot>['parcel']>['suits']>[number]

/** How the plot stands to each demand, the ones that it suits first. */
export function useSuits(code: string) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['suits', role, locale, code],
    queryFn: async ({ signal }) =>
      (await ask(suitsOfPlot, { code }, { locale, signal })).parcel?.suits ?? [],
  })
}
