import type { Duty } from '@panhuo/shared/access/duties'
import type { Locale } from '@panhuo/shared/words/label'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

/** Records whose history is told: the duty to undo in it, and whether they can be seen as of a day. */
export const timelineKinds = {
  parcel: { duty: 'EDIT_PARCEL', past: true },
  project: { duty: 'KEEP_PROJECT', past: true },
  case: { duty: 'KEEP_CASE', past: false },
  demand: { duty: 'KEEP_DEMAND', past: false },
  deal: { duty: 'KEEP_DEAL', past: false },
  milestones: { duty: 'KEEP_RULES', past: false },
  thresholds: { duty: 'KEEP_RULES', past: false },
  lagRules: { duty: 'KEEP_RULES', past: false },
} as const satisfies Record<string, { readonly duty: Duty; readonly past: boolean }>

export type TimelineKind = keyof typeof timelineKinds

export interface TimelineEntry {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly actionLabel: string
  readonly reason: string | null
  readonly undoes: string | null
  readonly undoneBy: string | null
  /** Whether the record began with it, and goes when it is undone. */
  readonly made: boolean
  /** The import that it belongs to, which is undone as a whole. */
  readonly import: TimelineImport | null
  readonly fields: readonly TimelineField[]
  /** What it did to parts of the record: its case, a milestone, a document, an obstacle. */
  readonly parts: readonly {
    readonly noun: string
    readonly name: string | null
    readonly made: boolean
    readonly fields: readonly TimelineField[]
  }[]
}

export interface TimelineImport {
  readonly number: string
  /** Null for whoever may not know how many. */
  readonly records: number | null
  readonly mayOpen: boolean
}

export interface TimelineField {
  readonly field: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

const entries = graphql(`fragment Entry on Change @_unmask {
  id at by actionLabel(locale: $locale) reason undoes undoneBy made import { number records mayOpen }
  fields { field label(locale: $locale) before(locale: $locale) after(locale: $locale) }
  parts { noun(locale: $locale) name(locale: $locale) made
    fields { field label(locale: $locale) before(locale: $locale) after(locale: $locale) } }
}`)
const questions = {
  parcel: graphql(
    `query PlotTimeline($code: String!, $first: Int!, $after: ID, $locale: Locale) {
  record: parcel(code: $code) { changes(first: $first, after: $after) { ...Entry } }
}`,
    [entries],
  ),
  project: graphql(
    `query ProjectTimeline($code: String!, $first: Int!, $after: ID, $locale: Locale) {
  record: project(code: $code) { changes(first: $first, after: $after) { ...Entry } }
}`,
    [entries],
  ),
  case: graphql(
    `query CaseTimeline($code: String!, $first: Int!, $after: ID, $locale: Locale) {
  record: case(code: $code) { changes(first: $first, after: $after) { ...Entry } }
}`,
    [entries],
  ),
  demand: graphql(
    `query DemandTimeline($code: String!, $first: Int!, $after: ID, $locale: Locale) {
  record: demand(code: $code) { changes(first: $first, after: $after) { ...Entry } }
}`,
    [entries],
  ),
  milestones: graphql(
    `query MilestonesTimeline($first: Int!, $after: ID, $locale: Locale) {
  changes: milestoneTemplateChanges(first: $first, after: $after) { ...Entry }
}`,
    [entries],
  ),
  thresholds: graphql(
    `query ThresholdsTimeline($first: Int!, $after: ID, $locale: Locale) {
  changes: thresholdChanges(first: $first, after: $after) { ...Entry }
}`,
    [entries],
  ),
  lagRules: graphql(
    `query LagRulesTimeline($first: Int!, $after: ID, $locale: Locale) {
  changes: lagRuleChanges(first: $first, after: $after) { ...Entry }
}`,
    [entries],
  ),
  deal: graphql(
    `query DealTimeline($code: String!, $first: Int!, $after: ID, $locale: Locale) {
  record: deal(code: $code) { changes(first: $first, after: $after) { ...Entry } }
}`,
    [entries],
  ),
}

/** Changes that are read at once. */
const PAGE = 20

/** The changes of a record, or of all rules of a kind, newest first, a page at a time. */
export function useTimeline(kind: TimelineKind, code: string, open: boolean) {
  const { role } = useSession()
  const locale = useLocale()
  return useInfiniteQuery({
    queryKey: ['timeline', role, locale, kind, code],
    enabled: open,
    initialPageParam: null as string | null,
    queryFn: async ({ signal, pageParam }): Promise<readonly TimelineEntry[]> => {
      const part = { first: PAGE, after: pageParam, locale: enumOf[locale] }
      const options = { locale, signal }
      if (kind === 'milestones' || kind === 'thresholds' || kind === 'lagRules') {
        return (await ask(questions[kind], part, options)).changes as readonly TimelineEntry[]
      }
      const { record } = await ask(questions[kind], { ...part, code }, options)
      return (record?.changes ?? []) as readonly TimelineEntry[]
    },
    getNextPageParam: (page) => (page.length < PAGE ? null : (page.at(-1)?.id ?? null)),
  })
}

const enumOf = { zh: 'ZH', en: 'EN' } as const satisfies Record<Locale, string>
