import { useQuery } from '@tanstack/react-query'
import type { Obstacle } from '../case/lifeQuery.ts'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

export interface LagReason {
  readonly code: string
  readonly label: string
  readonly light: string
  readonly points: number | null
  readonly on: string | null
  readonly days: number | null
  readonly month: string | null
}

export interface Measure {
  readonly month: string
  readonly planned: number | null
  readonly actual: number
  readonly whole: number | null
  readonly gapPoints: number | null
}

export interface InvestmentMonth {
  readonly month: string
  readonly planned: number | null
  readonly actual: number | null
  readonly plannedSoFar: number | null
  readonly actualSoFar: number | null
  readonly version: number
  readonly provenance: string
}

export interface Approval {
  readonly kind: string
  readonly begunOn: string | null
  readonly doneOn: string | null
  readonly waitingFor: string | null
  readonly waitingDays: number | null
  readonly note: string | null
  readonly version: number
  readonly provenance: string
}

export interface StageMove {
  readonly to: string
  readonly back: boolean
  readonly guards: readonly { readonly code: string; readonly message: string }[]
}

interface Named {
  readonly code: string
  readonly name: string
}

/** A project with its progress; progress is null for those who may not see it. */
export interface ProjectSheet extends Named {
  readonly kind: string
  readonly stage: string | null
  readonly stageAsStated: string | null
  readonly funding: string | null
  readonly totalInvestment: number | null
  readonly plannedStart: string | null
  readonly plannedEnd: string | null
  readonly startedOn: string | null
  readonly finishedOn: string | null
  readonly planYear: number | null
  readonly yearPlan: number | null
  readonly note: string | null
  readonly provenance: string
  readonly accuracyM: number | null
  readonly version: number
  readonly bbox: readonly number[] | null
  readonly town: Named | null
  readonly park: Named | null
  readonly zone: Named | null
  readonly sources: readonly {
    readonly id: string
    readonly title: string
    readonly publisher: string
    readonly publishedAt: string | null
    readonly licence: string | null
    readonly note: string | null
  }[]
  readonly light: string | null
  readonly lagReasons: readonly LagReason[] | null
  readonly needsObstacle: boolean | null
  readonly sampleProgress: boolean | null
  readonly measure: Measure | null
  readonly investment: readonly InvestmentMonth[] | null
  readonly steps: readonly Approval[] | null
  readonly moves: readonly StageMove[] | null
  /** Empty for those who may not see any. */
  readonly obstacles: readonly Obstacle[]
}

export interface RuleInForce {
  readonly yellowPoints: number
  readonly redPoints: number
  readonly startYellowMonths: number | null
  readonly startRedMonths: number | null
  readonly endYellowMonths: number | null
  readonly source: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly inForce: boolean
  readonly version: number
}

interface Answer {
  readonly project: ProjectSheet | null
  readonly lagRules: readonly RuleInForce[]
}

export const sheetQuery = `query ProjectSheet($code: String!) {
  project(code: $code) {
    code name kind stage stageAsStated funding totalInvestment plannedStart plannedEnd startedOn
    finishedOn planYear yearPlan note provenance accuracyM version bbox
    town { code name } park { code name } zone { code name }
    sources { id title publisher publishedAt licence note }
    light needsObstacle sampleProgress
    lagReasons { code label light points on days month }
    measure { month planned actual whole gapPoints }
    investment { month planned actual plannedSoFar actualSoFar version provenance }
    steps { kind begunOn doneOn waitingFor waitingDays note version provenance }
    moves { to back guards { code message } }
    obstacles {
      obstacleId kind text status foundOn leadUnit helperUnits dueOn measure closedOn evidence overdue
      provenance version
    }
  }
  lagRules {
    yellowPoints redPoints startYellowMonths startRedMonths endYellowMonths
    source validFrom validTo inForce version
  }
}`

/** One project with all that this viewer may see of it, and the rules of its light. */
export function useProjectSheet(code: string) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['project-sheet', role, code, locale],
    queryFn: ({ signal }) => askText<Answer>(sheetQuery, { code }, { locale, signal }),
  })
}
