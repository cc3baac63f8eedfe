import type { Locale } from '@panhuo/shared/words/label'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

/** Records whose history is told. */
export type TimelineKind = 'parcel' | 'project'

export interface TimelineEntry {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly actionLabel: string
  readonly reason: string | null
  readonly undoes: string | null
  readonly undoneBy: string | null
  readonly fields: readonly TimelineField[]
  /** What it did to parts of the record: its case, a milestone, a document, an obstacle. */
  readonly parts: readonly {
    readonly noun: string
    readonly name: string | null
    readonly made: boolean
    readonly fields: readonly TimelineField[]
  }[]
}

export interface TimelineField {
  readonly field: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

const entries = graphql(`fragment Entry on Change @_unmask {
  id at by actionLabel(locale: $locale) reason undoes undoneBy
  fields { field label(locale: $locale) before(locale: $locale) after(locale: $locale) }
  parts { noun(locale: $locale) name(locale: $locale) made
    fields { field label(locale: $locale) before(locale: $locale) after(locale: $locale) } }
}`)
const ofParcel = graphql(
  `query PlotTimeline($code: String!, $first: Int!, $after: ID, $locale: Locale) {
  record: parcel(code: $code) { changes(first: $first, after: $after) { ...Entry } }
}`,
  [entries],
)
const ofProject = graphql(
  `query ProjectTimeline($code: String!, $first: Int!, $after: ID, $locale: Locale) {
  record: project(code: $code) { changes(first: $first, after: $after) { ...Entry } }
}`,
  [entries],
)

/** Changes that are read at once. */
const PAGE = 20

/** The changes of a record, newest first, a page at a time. */
export function useTimeline(kind: TimelineKind, code: string, open: boolean) {
  const { role } = useSession()
  const locale = useLocale()
  return useInfiniteQuery({
    queryKey: ['timeline', role, locale, kind, code],
    enabled: open,
    initialPageParam: null as string | null,
    queryFn: async ({ signal, pageParam }): Promise<readonly TimelineEntry[]> => {
      const variables = { code, first: PAGE, after: pageParam, locale: enumOf[locale] }
      const question = kind === 'parcel' ? ofParcel : ofProject
      const { record } = await ask(question, variables, { locale, signal })
      return (record?.changes ?? []) as readonly TimelineEntry[]
    },
    getNextPageParam: (page) => (page.length < PAGE ? null : (page.at(-1)?.id ?? null)),
  })
}

const enumOf = { zh: 'ZH', en: 'EN' } as const satisfies Record<Locale, string>
