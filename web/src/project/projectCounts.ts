import type { ProjectFilter } from '@panhuo/shared/project/projectFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { withCondition } from '../filter/filterModel.ts'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

interface Coded {
  readonly code: string
}

interface Listed<Node> {
  readonly totalCount: number
  readonly nodes: readonly Node[]
}

interface Answer {
  readonly kind: Listed<{ readonly kind: string }>
  readonly park: Listed<{ readonly park: Coded | null }>
  readonly zone: Listed<{ readonly zone: (Coded & { readonly parent: Coded | null }) | null }>
}

/** How many projects each choice would leave, by its value; undefined where that is not known. */
export type ProjectCounts = Readonly<
  Record<'kind' | 'park' | 'zone', ReadonlyMap<string, number> | undefined>
>

export const projectCountsQuery = `query ProjectCounts($kind: ProjectFilter, $park: ProjectFilter, $zone: ProjectFilter) {
  kind: projects(filter: $kind, first: 200) { totalCount nodes { kind } }
  park: projects(filter: $park, first: 200) { totalCount nodes { park { code } } }
  zone: projects(filter: $zone, first: 200) { totalCount nodes { zone { code parent { code } } } }
}`

/** Counts of each choice under the other conditions of the board, each without its own. */
export function useProjectCounts(filter: ProjectFilter, filterText: string) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['project-counts', role, filterText],
    queryFn: async ({ signal }) => {
      const without = (field: string) => withCondition(filter, field, undefined)
      const variables = { kind: without('kind'), park: without('park'), zone: without('zone') }
      return projectCounts(await askText<Answer>(projectCountsQuery, variables, { locale, signal }))
    },
    placeholderData: keepPreviousData,
  })
}

/** Counts what was listed; a list that is not whole gives no counts rather than wrong ones. */
export function projectCounts({ kind, park, zone }: Answer): ProjectCounts {
  return {
    kind: tally(kind, (one) => [one.kind]),
    park: tally(park, (one) => [one.park?.code]),
    // What lies in a phase lies in its zone, as the filter has it.
    zone: tally(zone, (one) => [one.zone?.code, one.zone?.parent?.code]),
  }
}

function tally<Node>(
  { totalCount, nodes }: Listed<Node>,
  codesOf: (node: Node) => readonly (string | undefined)[],
): ReadonlyMap<string, number> | undefined {
  if (nodes.length < totalCount) return undefined
  const counts = new Map<string, number>()
  for (const code of nodes.flatMap(codesOf)) {
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}
