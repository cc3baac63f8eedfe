import type { Database } from '@panhuo/db/database'
import { expect } from 'vitest'
import { employ, type Office, openOffice } from './office.ts'

interface Answer {
  data?: Record<string, Record<string, unknown>>
  errors?: { message: string; extensions: { code: string } }[]
}

const person =
  '... on Person { id username name role towns { code } passwordDue disabledAt lockedUntil }'
const failures =
  '__typename ... on Error { message } ... on InvalidInput { field } ... on NotFound { field }'
/** What is done to accounts and access keys, with what each says back. */
export const accountMutations = {
  add: `mutation ($input: AddPersonInput!) { addPerson(input: $input) { ${failures} ... on PersonWithPassword { password person { id username role towns { code } passwordDue } } } }`,
  change: `mutation ($input: ChangePersonInput!) { changePerson(input: $input) { ${failures} ${person} } }`,
  disable: `mutation ($input: DisablePersonInput!) { disablePerson(input: $input) { ${failures} ${person} } }`,
  unlock: `mutation ($id: String!) { unlockPerson(id: $id) { ${failures} ${person} } }`,
  reset: `mutation ($id: String!) { resetPassword(id: $id) { ${failures} ... on PersonWithPassword { password } } }`,
  makeKey: `mutation ($input: MakeAccessKeyInput!) { makeAccessKey(input: $input) { ${failures} ... on AccessKeyWithSecret { key accessKey { id start username } } } }`,
  revokeKey: `mutation ($id: Int!) { revokeAccessKey(id: $id) { ${failures} ... on AccessKey { revokedAt } } }`,
} as const

const auditQuery =
  'query ($actions: [AuditAction!], $text: String, $before: Int, $first: Int! = 50) { administration { auditBrokenAt auditEvents(actions: $actions, text: $text, before: $before, first: $first) { hasNextPage nodes { id action personName role subject detail } } } }'

/** A page of the audit log, newest line first. */
interface AuditPage {
  readonly auditBrokenAt: number | null
  readonly hasNextPage: boolean
  readonly nodes: readonly Record<string, unknown>[]
}

/** An office with an administrator and four others, and how somebody in it asks. */
export interface Administration {
  readonly office: Office
  /** Account ids by user name. */
  readonly ids: Record<string, string>
  /** Session cookies of the administrator and of an analyst. */
  readonly boss: string
  readonly analyst: string
  ask(who: { cookie?: string; key?: string }, query: string, variables?: object): Promise<Answer>
  /** What the one mutation of a request answered; a complaint fails the test. */
  doing(cookie: string, query: string, variables: object): Promise<Record<string, unknown>>
  /** What the administrator reads in the audit log. */
  auditLines(asked: object): Promise<AuditPage>
}

export async function openAdministration(database: Database): Promise<Administration> {
  const office = openOffice(database)
  const ids = await employ(
    database,
    { username: 'boss', role: 'ADMINISTRATOR', name: '管理员' },
    { username: 'land', role: 'LAND_OFFICIAL' },
    { username: 'count', role: 'ANALYST' },
    { username: 'other', role: 'ANALYST' },
    { username: 'sells', role: 'INVESTMENT_STAFF' },
  )
  const ask: Administration['ask'] = async (who, query, variables = {}) => {
    const response = await office.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      ...who,
    })
    return response.json()
  }
  const boss = await office.signIn('boss')
  return {
    office,
    ids,
    boss,
    analyst: await office.signIn('count'),
    ask,
    async doing(cookie, query, variables) {
      const { data, errors } = await ask({ cookie }, query, variables)
      expect(errors).toBeUndefined()
      return Object.values(data ?? {})[0] as Record<string, unknown>
    },
    async auditLines(asked) {
      const { data } = await ask({ cookie: boss }, auditQuery, asked)
      const { auditBrokenAt, auditEvents } = data?.administration ?? {}
      if (!auditEvents) throw new Error('the log was not read')
      return { auditBrokenAt, ...auditEvents } as AuditPage
    },
  }
}
