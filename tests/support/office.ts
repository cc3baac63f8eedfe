import type { Database } from '@panhuo/db/database'
import { hashPassword } from '@panhuo/server/account/passwordCommands'
import { insertPerson } from '@panhuo/server/account/personCommands'
import { type App, createApp } from '@panhuo/server/app'
import { readEnv } from '@panhuo/server/env'
import type { Role } from '@panhuo/shared/access/access'
import { usualAccountRules } from '@panhuo/shared/account/accountRules'

export const PASSWORD = 'Tide-7 harbour'
const AUTH_SECRET = 'a secret of the tests, 32 characters'

let hashed: Promise<string> | undefined

export interface Employee {
  readonly username: string
  readonly role: Role
  readonly townIds?: readonly number[]
  readonly name?: string
}

/** Adds accounts that all have the password of the tests; returns their ids by user name. */
export async function employ(db: Database, ...people: Employee[]): Promise<Record<string, string>> {
  hashed ??= hashPassword(PASSWORD)
  const hash = await hashed
  const ids: [string, string][] = []
  for (const { username, role, townIds = null, name = username } of people) {
    const id = await db.transaction((run) =>
      insertPerson(run, { username, name, role, townIds: townIds && [...townIds] }, hash, {
        given: false,
        rules: usualAccountRules,
      }),
    )
    ids.push([username, id])
  }
  return Object.fromEntries(ids)
}

/** The server without the DEMO, reached as a browser or a script reaches it. */
export interface Office {
  readonly app: App
  send(path: string, init?: RequestInit & { cookie?: string; key?: string }): Promise<Response>
  post(path: string, body: object, cookie?: string): Promise<Response>
  /** The cookie of a session. Fails the test where the sign-in is refused. */
  signIn(username: string, password?: string): Promise<string>
  session(cookie?: string): Promise<Record<string, unknown>>
}

/** The status of a refusal and what its body says of it. */
export async function failureOf(response: Response): Promise<Record<string, unknown>> {
  const { error } = (await response.json()) as { error: object }
  return { status: response.status, ...error }
}

export function openOffice(db: Database, settings: Record<string, string> = {}): Office {
  const env = readEnv({ AUTH_SECRET, LOG_LEVEL: 'silent', DEMO: '0', ...settings })
  const app = createApp({ db, env })
  const origin = settings.PUBLIC_URL ?? 'http://127.0.0.1:4000'
  const send: Office['send'] = (path, { cookie, key, ...init } = {}) => {
    const headers = new Headers(init.headers)
    if (cookie) headers.set('cookie', cookie)
    if (key) headers.set('authorization', `Bearer ${key}`)
    return app.fetch(new Request(`${origin}${path}`, { ...init, headers }))
  }
  const post: Office['post'] = (path, body, cookie = '') =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      cookie,
    })
  return {
    app,
    send,
    post,
    async signIn(username, password = PASSWORD) {
      const response = await post('/api/auth/sign-in/username', { username, password })
      if (!response.ok) throw new Error(`sign-in of ${username}: ${await response.text()}`)
      const [cookie = ''] = response.headers.getSetCookie()
      return cookie.split(';')[0] ?? ''
    },
    session: async (cookie = '') => (await send('/api/session', { cookie })).json(),
  }
}
