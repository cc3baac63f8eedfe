import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

const sitesBeside = graphql(`query SitesBeside($codes: [String!]!) {
  sites(codes: $codes) {
    kind code name plots areaMu stages methods conditions landUses industries rightTypes offers
    plotRatio planRatioMin planRatioMax heightLimitM powerKva waterTd discharge price deliverableOn
    tenureYears roadM railwayM blocked released bbox geometry
  }
}`)

export type SiteFacts = NonNullable<ResultOf<typeof sitesBeside>['sites']>[number]

/** The sites of the link side by side, in its order; null for who may not compare. */
export function useSites(codes: readonly string[]) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['sites', role, locale, codes],
    queryFn: async ({ signal }) =>
      (await ask(sitesBeside, { codes: [...codes] }, { locale, signal })).sites,
    enabled: codes.length > 0,
    placeholderData: keepPreviousData,
  })
}
