import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

export interface WorkTarget {
  readonly record: string
  readonly code: string
  readonly name: string
  readonly parcelCode: string | null
}

export interface WorkItem {
  readonly kind: string
  readonly target: WorkTarget
  readonly about: string | null
  readonly text: string | null
  readonly unit: string | null
  readonly dueOn: string | null
  readonly days: number | null
  readonly light: string | null
  readonly points: number | null
  readonly needsObstacle: boolean
  readonly sample: boolean
}

/** What the board must know of a plot: where it stands and how large it is. */
export interface BoardPlot {
  readonly code: string
  readonly stage: string | null
  readonly method: string | null
  readonly areaMu: number
}

export interface WorkNews {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly actionLabel: string
  readonly reason: string | null
  readonly targets: readonly WorkTarget[]
}

export interface MyWork {
  readonly today: string
  readonly since: string
  readonly late: readonly WorkItem[]
  readonly blocked: readonly WorkItem[]
  readonly waitingForMe: readonly WorkItem[]
  readonly changed: readonly WorkNews[]
}

export interface Group {
  readonly key: { readonly stage: string | null; readonly method: string | null }
  readonly count: number
  readonly areaMu: number
}

export interface Counts {
  readonly parcels: {
    readonly summary: { readonly count: number; readonly areaMu: number }
    readonly byStage: readonly Group[]
    readonly byMethod: readonly Group[]
  }
  readonly projects: { readonly totalCount: number }
}

const item =
  '{ kind target { record code name parcelCode } about text unit dueOn days light points needsObstacle sample }'

export const visitMutation = `mutation Visit($seenAll: Boolean!) {
  visitWork(seenAll: $seenAll) {
    __typename
    ... on MyWork {
      today since late ${item} blocked ${item} waitingForMe ${item}
      changed { id at by actionLabel reason targets { record code name parcelCode } }
    }
    ... on Error { message }
  }
}`

export const countsQuery = `query MorningCounts {
  parcels {
    summary { count areaMu }
    byStage: groups(by: [STAGE]) { key { stage method } count areaMu }
    byMethod: groups(by: [METHOD]) { key { stage method } count areaMu }
  }
  projects { totalCount }
}`

type Visit = { readonly visitWork: (MyWork & { __typename: 'MyWork' }) | Refusal }
interface Refusal {
  readonly __typename: string
  readonly message: string
}

/** The work of the day; opening the page notes the visit, from which news is told the next time. */
export function useWork(enabled: boolean) {
  const { role } = useSession()
  const locale = useLocale()
  const queries = useQueryClient()
  const queryKey = ['work', role, locale]
  const visit = async (seenAll: boolean, signal?: AbortSignal): Promise<MyWork> => {
    const { visitWork } = await askText<Visit>(
      visitMutation,
      { seenAll },
      { locale, ...(signal ? { signal } : {}) },
    )
    if ('message' in visitWork) throw new Error(visitWork.message)
    return visitWork
  }
  const work = useQuery({ queryKey, enabled, queryFn: ({ signal }) => visit(false, signal) })
  const seen = useMutation({
    mutationFn: () => visit(true),
    onSuccess: (next) => queries.setQueryData(queryKey, next),
  })
  return { work, seen }
}

/** Plots by stage and by way, and how many projects there are. */
export function useCounts() {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['morning-counts', role],
    queryFn: ({ signal }) => askText<Counts>(countsQuery, {}, { locale, signal }),
  })
}

const plotsQuery = `query BoardPlots($codes: [String!]!) {
  parcels(filter: { code: { in: $codes } }, first: 200) { nodes { code stage method areaMu } }
}`
const AT_ONCE = 200

/** Stage, way and land of the plots that the day's lines are about. */
export function useBoardPlots(codes: readonly string[]) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['board-plots', role, codes],
    queryFn: async ({ signal }) => {
      const parts: string[][] = []
      for (let at = 0; at < codes.length; at += AT_ONCE) parts.push(codes.slice(at, at + AT_ONCE))
      const pages = await Promise.all(
        parts.map((part) =>
          askText<{ parcels: { nodes: BoardPlot[] } }>(
            plotsQuery,
            { codes: part },
            { locale, signal },
          ),
        ),
      )
      return pages.flatMap(({ parcels }) => parcels.nodes)
    },
  })
}
