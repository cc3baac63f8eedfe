import type { Role } from '@panhuo/shared/access/access'
import type { Desk } from './ask.ts'
import { mutate } from './mutate.ts'

const FAILURES = '... on InvalidInput { field }'
const MADE = '... on MadeShare { path share { shareId version codes hasPassword } }'

export type Plot = Readonly<Record<string, unknown>>

/** What whoever holds a link is answered. */
interface Told {
  readonly data?: {
    readonly sharedSet?: { readonly parcels: readonly Plot[] }
    readonly parcels?: { readonly totalCount: number; readonly nodes: readonly Plot[] }
  }
  readonly errors?: { extensions: { code: string } }[]
}

interface MadeShare {
  readonly __typename: string
  readonly share: { readonly shareId: number; readonly version: number }
}

/** Links that investment staff make, and how their holder asks; the desk opens before the first test. */
export function linksOf(desk: () => Desk) {
  const send = <Answer = Record<string, never>>(
    name: string,
    input: object,
    made = '',
    role: Role = 'INVESTMENT_STAFF',
  ) => mutate<Answer>(desk(), role, name, input, `${FAILURES} ${made}`)
  /** A stranger: no session, only the header; even a signed-in browser is the investor with it. */
  const asks = (
    token: string,
    path: string,
    more: RequestInit & { pass?: string; visit?: string } = {},
  ) =>
    desk().fetch('LAND_OFFICIAL', path, {
      ...more,
      headers: {
        'x-share': token,
        'content-type': 'application/json',
        ...(more.pass ? { 'x-share-pass': more.pass } : {}),
        ...(more.visit ? { 'x-visit': more.visit } : {}),
      },
    })
  return {
    send,
    release: (codes: string[], groups: string[]) =>
      send('releaseParcels', { codes, groups }, '', 'LAND_OFFICIAL'),
    withdraw: (codes: string[]) => send('withdrawReleases', { codes }, '', 'LAND_OFFICIAL'),
    /** A link to these plots for a week, unless told otherwise; its token is empty where refused. */
    async share(codes: string[], more = {}): Promise<{ made: MadeShare; token: string }> {
      const input = { title: '甲公司看地', codes, locale: 'ZH', days: 7, ...more }
      const made = await send<MadeShare & { path?: string }>('createShare', input, MADE)
      return { made, token: String(made.path ?? '').replace('/s/', '') }
    },
    asks,
    async question(
      token: string,
      query: string,
      pass = '',
    ): Promise<Told & { readonly status: number }> {
      const body = JSON.stringify({ query })
      const response = await asks(token, '/graphql', { method: 'POST', body, pass })
      return { status: response.status, ...((await response.json()) as Told) }
    },
  }
}
