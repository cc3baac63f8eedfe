import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { demandParts } from '../demand/demandQuery.ts'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'
import type { Tried } from './matchUrl.ts'

const FIRST = 30

const matchOfDemand = graphql(
  `query MatchOfDemand($code: String!, $weights: [AspectWeightInput!], $hard: [MatchAspect!], $first: Int!) {
  demand(code: $code) {
    ...DemandParts
    match(weights: $weights, hard: $hard, first: $first) {
      considered count
      relax { aspect label wanted plots areaMu others least most }
      sites {
        kind code name areaMu score possible plots bbox geometry
        parts { aspect label verdict hard weight points mostPoints wanted found question }
      }
    }
  }
}`,
  [demandParts],
)

export type Matched = NonNullable<ResultOf<typeof matchOfDemand>['demand']>
export type Match = Matched['match']
export type Site = Match['sites'][number]
export type Part = Site['parts'][number]

/** A demand with its ranking under what is tried out; the former one stays until the next is there. */
export function useMatch(code: string, { weights, hard }: Tried) {
  const { role } = useSession()
  const locale = useLocale()
  const given = Object.entries(weights).map(([aspect, weight]) => ({
    aspect: aspect as Part['aspect'],
    weight,
  }))
  return useQuery({
    queryKey: ['match', role, locale, code, given, hard],
    queryFn: async ({ signal }) =>
      (
        await ask(
          matchOfDemand,
          { code, weights: given, hard: hard === null ? null : [...hard], first: FIRST },
          { locale, signal },
        )
      ).demand,
    placeholderData: keepPreviousData,
  })
}
