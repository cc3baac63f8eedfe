import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { ResultOf, VariablesOf } from 'gql.tada'
import { useState } from 'react'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useLocale } from '../words/locale.tsx'

const audit = graphql(`query Audit($actions: [AuditAction!], $text: String, $before: Int) {
  administration {
    auditEvents(actions: $actions, text: $text, before: $before) {
      hasNextPage
      nodes { id at action personName role address subject detail }
    }
  }
}`)
const check = graphql(`query AuditCheck { administration { auditBrokenAt } }`)

type Page = NonNullable<ResultOf<typeof audit>['administration']>['auditEvents']
export type AuditLine = Page['nodes'][number]
type Actions = VariablesOf<typeof audit>['actions']

/** Lines of the log, newest first, page by page. */
export function useAudit(action: string, text: string) {
  const locale = useLocale()
  return useInfiniteQuery({
    queryKey: ['admin', 'audit', action, text],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const actions = (action ? [action] : null) as Actions
      const asked = { actions, text: text || null, before: pageParam ?? null }
      const { administration } = await ask(audit, asked, { locale, signal })
      return administration?.auditEvents ?? { hasNextPage: false, nodes: [] }
    },
    getNextPageParam: ({ hasNextPage, nodes }) => (hasNextPage ? nodes.at(-1)?.id : undefined),
    staleTime: 0,
  })
}

export type AuditVerdict = 'none' | 'running' | 'whole' | { readonly broken: number }

/** Lets the server check the chain of the log. */
export function useAuditCheck() {
  const locale = useLocale()
  const queries = useQueryClient()
  const [verdict, setVerdict] = useState<AuditVerdict>('none')
  const verify = async () => {
    setVerdict('running')
    const answer = await queries
      .fetchQuery({
        queryKey: ['admin', 'auditCheck'],
        queryFn: ({ signal }) => ask(check, {}, { locale, signal }),
        staleTime: 0,
      })
      .catch(() => {
        // The list beside it says why the server does not answer.
        setVerdict('none')
      })
    if (!answer) return
    const broken = answer.administration?.auditBrokenAt ?? null
    setVerdict(broken === null ? 'whole' : { broken })
  }
  return { verdict, verify }
}
