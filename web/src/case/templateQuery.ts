import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useLocale } from '../words/locale.tsx'

const templates = graphql(`query Templates { milestoneTemplates {
  templateId method track code position nameZh nameEn evidenceRequired closesCase source validFrom validTo version
} }`)

export type Template = ResultOf<typeof templates>['milestoneTemplates'][number]

/** The milestones of every way, in order. */
export function useTemplates() {
  const locale = useLocale()
  return useQuery({
    queryKey: ['milestoneTemplates'],
    queryFn: async ({ signal }) =>
      (await ask(templates, {}, { locale, signal })).milestoneTemplates,
  })
}
