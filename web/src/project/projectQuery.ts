import type { ProjectFilter } from '@panhuo/shared/project/projectFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

export interface ProjectCard {
  readonly code: string
  readonly name: string
  readonly kind: string
  /** Null where the source does not tell. */
  readonly stage: string | null
  readonly stageAsStated: string | null
  readonly provenance: string
  readonly accuracyM: number | null
  /** Null where the project is not on the map. */
  readonly bbox: readonly number[] | null
  readonly park: { readonly code: string; readonly name: string } | null
  readonly zone: { readonly code: string; readonly name: string } | null
  readonly sources: readonly {
    readonly id: string
    readonly title: string
    readonly publisher: string
    readonly publishedAt: string | null
  }[]
  /** Null for those who may not see progress. */
  readonly light: string | null
  readonly needsObstacle: boolean | null
  readonly sampleProgress: boolean | null
}

interface Answer {
  readonly projects: { readonly totalCount: number; readonly nodes: readonly ProjectCard[] }
  readonly all: { readonly totalCount: number }
}

export const projectsQuery = `query ProjectBoard($filter: ProjectFilter) {
  projects(filter: $filter, first: 200) {
    totalCount
    nodes {
      code name kind stage stageAsStated provenance accuracyM bbox
      park { code name } zone { code name }
      sources { id title publisher publishedAt }
      light needsObstacle sampleProgress
    }
  }
  all: projects { totalCount }
}`

/** The projects under the board's filter, and how many there are in all. */
export function useProjects(filter: ProjectFilter, filterText: string) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['project-board', role, filterText],
    queryFn: ({ signal }) => askText<Answer>(projectsQuery, { filter }, { locale, signal }),
    placeholderData: keepPreviousData,
  })
}
