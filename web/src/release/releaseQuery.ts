import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

const releaseOfPlot = graphql(`query ReleaseOfPlot($code: String!) {
  parcel(code: $code) {
    code
    release { standing groups releasedOn endsOn withdrawnOn releasedBy version }
  }
}`)

export type Release = NonNullable<NonNullable<ResultOf<typeof releaseOfPlot>['parcel']>['release']>

/** What of a plot investors are shown; null where it was never released. */
export function useRelease(code: string) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['release', role, locale, code],
    queryFn: async ({ signal }) =>
      (await ask(releaseOfPlot, { code }, { locale, signal })).parcel?.release ?? null,
  })
}
