import type { DealFilter } from '@panhuo/shared/deal/dealFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

export interface DealCard {
  readonly code: string
  readonly name: string
  readonly investor: string | null
  readonly stage: string
  readonly standing: string
  readonly standingReason: string | null
  readonly industry: string | null
  readonly investment: number | null
  readonly contractKind: string | null
  readonly ownerName: string | null
  readonly followUpOn: string | null
  readonly followUpDue: boolean
  readonly mine: boolean
  readonly provenance: string
}

export interface DealYear {
  readonly year: number
  readonly signed: number | null
  readonly fulfilled: number | null
  readonly started: number | null
  readonly investment: number | null
  readonly large: number | null
  readonly largeInvestment: number | null
  readonly unpriced: number | null
  readonly samples: number | null
  readonly fulfillmentRate: number | null
  readonly startRate: number | null
  readonly targetContracts: number | null
  readonly targetInvestment: number | null
  readonly targetSource: string | null
  readonly targetVersion: number
  readonly targetRate: number | null
  readonly targetInvestmentRate: number | null
}

export interface PublishedYear {
  readonly year: number
  readonly signed: number | null
  readonly fulfilled: number | null
  readonly started: number | null
  readonly investment: number | null
  readonly large: number | null
  readonly largeInvestment: number | null
  readonly fulfillmentRate: number | null
  readonly startRate: number | null
  readonly targetRate: number | null
  readonly targetInvestmentRate: number | null
  readonly estimated: boolean
  readonly source: {
    readonly title: string
    readonly publisher: string
    readonly publishedAt: string | null
  } | null
}

export interface DealMeasures {
  readonly asOn: string
  readonly years: readonly DealYear[]
  readonly published: readonly PublishedYear[]
}

interface Answer {
  readonly deals: { readonly totalCount: number; readonly nodes: readonly DealCard[] }
  readonly all: { readonly totalCount: number }
  readonly due: { readonly totalCount: number }
  readonly dealMeasures: DealMeasures | null
}

const own = `code name investor stage standing standingReason industry investment contractKind
  ownerName followUpOn followUpDue mine provenance`

export const dealsQuery = `query Deals($filter: DealFilter) {
  deals(filter: $filter, orderBy: [{field: STAGE}, {field: FOLLOW_UP_ON}], first: 200) {
    totalCount nodes { ${own} }
  }
  all: deals { totalCount }
  due: deals(filter: {due: true, mine: true}) { totalCount }
  dealMeasures {
    asOn
    years {
      year signed fulfilled started investment large largeInvestment unpriced samples fulfillmentRate
      startRate targetContracts targetInvestment targetSource targetVersion targetRate
      targetInvestmentRate
    }
    published {
      year signed fulfilled started investment large largeInvestment fulfillmentRate startRate
      targetRate targetInvestmentRate estimated source { title publisher publishedAt }
    }
  }
}`

/** The deals that the viewer may see under the board's filter, and the measures of all. */
export function useDeals(filter: DealFilter, filterText: string, may: boolean) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['deals', role, filterText, locale],
    enabled: may,
    queryFn: ({ signal }) => askText<Answer>(dealsQuery, { filter }, { locale, signal }),
    placeholderData: keepPreviousData,
  })
}

export interface DealSheet extends DealCard {
  readonly leadSource: string | null
  readonly standingOn: string | null
  readonly note: string | null
  readonly version: number
  readonly nextStage: string | null
  readonly nextNeedsEvidence: boolean
  readonly steps: readonly {
    readonly stage: string
    readonly reachedOn: string
    readonly evidence: string | null
    readonly document: { readonly name: string; readonly url: string } | null
    readonly by: string
    readonly standing: boolean
  }[]
  readonly talks: readonly {
    readonly talkedOn: string
    readonly text: string
    readonly by: string
  }[]
  readonly demand: Named | null
  readonly parcels: readonly Named[]
  readonly projects: readonly Named[]
}

export interface Named {
  readonly code: string
  readonly name: string
}

export const dealQuery = `query Deal($code: String!) {
  deal(code: $code) {
    ${own} leadSource standingOn note version nextStage nextNeedsEvidence
    steps { stage reachedOn evidence document { name url } by standing }
    talks { talkedOn text by }
    demand { code name } parcels { code name } projects { code name }
  }
}`

/** One deal with its steps and talks; null where there is none that the viewer may see. */
export function useDeal(code: string) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['deal', role, code, locale],
    queryFn: ({ signal }) =>
      askText<{ deal: DealSheet | null }>(dealQuery, { code }, { locale, signal }),
  })
}
