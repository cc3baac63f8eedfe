import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useLocale } from '../words/locale.tsx'

const documents = graphql(`query Thresholds { thresholds {
  number name source validFrom validTo inForce version
  rules { measure from below verdict plotRatio mayExceed conclusionZh conclusionEn }
} }`)

export type ThresholdDocument = ResultOf<typeof documents>['thresholds'][number]
export type ThresholdRule = ThresholdDocument['rules'][number]

/** Documents with their rules, every edition of them, the newest first. */
export function useThresholds() {
  const locale = useLocale()
  return useQuery({
    queryKey: ['thresholds'],
    queryFn: async ({ signal }) => (await ask(documents, {}, { locale, signal })).thresholds,
  })
}
