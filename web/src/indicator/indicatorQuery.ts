import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

const document = graphql(`query Indicators {
  indicators {
    code name nameEn value unit bound measure kind estimated year note
    place { code name }
    source { id title publisher publishedAt }
  }
}`)

/** A published figure; value null where the source states an outcome without a number. */
export type Indicator = ResultOf<typeof document>['indicators'][number]

/** Every published figure. They are few and all public, so the page narrows them by itself. */
export function useIndicators() {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['indicators', role],
    queryFn: async ({ signal }) => (await ask(document, {}, { locale, signal })).indicators,
    staleTime: 10 * 60_000,
  })
}
