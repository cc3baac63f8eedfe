import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@panhuo/db/database'
import { SESSION_COOKIE, writeSession } from '@panhuo/server/account/session'
import { createApp } from '@panhuo/server/app'
import { readEnv } from '@panhuo/server/env'
import type { Role } from '@panhuo/shared/access/access'

const AUTH_SECRET = 'a secret of the tests, 32 characters'

/** The error of a GraphQL answer, as a client reads it. */
export interface Complaint {
  readonly message: string
  readonly extensions: { readonly code: string; readonly field?: string }
}

/** The whole server without a port, asked as a role. */
export interface Desk {
  /** Every way in to the server, as its app tells them. */
  readonly routes?: readonly string[]
  fetch(role: Role, path: string, init?: RequestInit): Promise<Response>
  /** The data of an answer; a complaint fails the test. */
  ask<Data>(role: Role, query: string, variables?: object): Promise<Data>
  /** The complaints of an answer, and its data. */
  complain(role: Role, query: string, variables?: object): Promise<Complaint[]>
}

/** Opens the app on a database; sessions are signed as those of the DEMO's role switch. */
export function openDesk(db: Database): Desk {
  const DOCUMENTS_DIR = join(tmpdir(), `panhuo-documents-${process.pid}`)
  const env = { ...readEnv({ AUTH_SECRET, DOCUMENTS_DIR, LOG_LEVEL: 'silent' }), demo: true }
  const app = createApp({ db, env })
  const fetch = (role: Role, path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', `${SESSION_COOKIE}=${writeSession(role, AUTH_SECRET)}`)
    return app.fetch(new Request(`http://127.0.0.1:4000${path}`, { ...init, headers }))
  }
  return { ...deskOf(fetch), routes: app.routes }
}

/** A desk over any way to send a request as a role. */
export function deskOf(fetch: Desk['fetch']): Desk {
  const answer = async (role: Role, query: string, variables?: object) => {
    const response = await fetch(role, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as { data?: unknown; errors?: Complaint[] }
  }
  return {
    fetch,
    async ask<Data>(role: Role, query: string, variables?: object) {
      const { data, errors } = await answer(role, query, variables)
      if (errors)
        throw new Error(
          errors.map((error) => `${error.message} ${JSON.stringify(error.extensions)}`).join('\n'),
        )
      return data as Data
    },
    async complain(role, query, variables) {
      return (await answer(role, query, variables)).errors ?? []
    },
  }
}
