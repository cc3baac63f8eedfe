import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import {
  SHARE_HEADER,
  SHARE_PASS_HEADER,
  VISIT_HEADER,
  visitForm,
} from '@panhuo/shared/share/share'
import { type Locale, localeOf } from '@panhuo/shared/words/label'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, getSignedCookie } from 'hono/cookie'
import type { Accounts } from '../account/accounts.ts'
import type { Identity } from '../account/identity.ts'
import { demoPerson, PERSON_COOKIE, readSession, SESSION_COOKIE } from '../account/session.ts'
import { identityOfKey, identityOfSession } from '../account/sessionQueries.ts'
import type { Env } from '../env.ts'
import type { Viewer } from '../request/viewer.ts'
import type { ShareVisits } from '../share/shareVisits.ts'
import { clientAddress } from './clientAddress.ts'
import { Refusal } from './publicError.ts'
import { shareViewer } from './shareDoor.ts'

/** Somebody who signed in with an account, and the token of their session. */
export interface SignedIn {
  readonly identity: Identity
  readonly token: string
}

/** What every route may reach of its request. */
export interface Surroundings {
  Bindings: Partial<HttpBindings | Http2Bindings>
  Variables: {
    viewer: Viewer
    signedIn?: SignedIn
    /** Whether who asks is still let in as when they asked; for answers that go on for hours. */
    stands?: () => Promise<boolean>
  }
}

/** The page and its files are the same for everyone. */
const asksWho = /^\/(api|graphql|tiles|export|ogc)(\/|$)/
/** Answered as to a guest after a session ended; everything else says that it did. */
const opensToAll = /^\/api\/(session|auth|demo|basemaps|share)(\/|$)/

/** Reads who is asking and in which language, once per request. */
export function knowViewer(
  accounts: Accounts,
  env: Env,
  visits: ShareVisits,
): MiddlewareHandler<Surroundings> {
  return async (c, next) => {
    const { headers } = c.req.raw
    const locale = localeOf(headers.get('accept-language'))
    c.set('viewer', { role: 'GUEST', locale })
    if (!asksWho.test(c.req.path)) return next()
    if (headers.has(SHARE_HEADER)) {
      const token = headers.get(SHARE_HEADER) ?? ''
      const pass = headers.get(SHARE_PASS_HEADER) ?? undefined
      const said = headers.get(VISIT_HEADER) ?? ''
      const visit = visitForm.test(said) ? said : undefined
      const door = { token, pass, address: clientAddress(c, env), path: c.req.path, visit }
      c.set('viewer', await shareViewer(door, accounts, visits, c.var.viewer))
      return next()
    }
    const address = clientAddress(c, env)
    const key = keyIn(headers)
    if (key !== undefined) {
      const identity = await identityOfKey(accounts, key)
      if (!identity) throw unknownKey()
      // GraphQL tells questions from changes itself; anywhere else only reading is a GET.
      const reads = ['GET', 'HEAD'].includes(c.req.method) || c.req.path === '/graphql'
      if (!reads) throw keyOnlyReads()
      c.set('viewer', { ...viewerOf(identity, locale), readOnly: true, address })
      c.set('stands', async () => isSame(identity, await identityOfKey(accounts, key)))
      return next()
    }
    if (!headers.has('cookie')) return next()
    const token = await tokenIn(c, accounts)
    const identity = token && (await identityOfSession(accounts, token))
    if (token && identity) {
      c.set('signedIn', { identity, token })
      // Until the password is their own, they are let in no further than the door.
      c.set(
        'viewer',
        identity.passwordDue
          ? { role: 'GUEST', locale, address }
          : { ...viewerOf(identity, locale), address },
      )
      // Looking is no use of the session: an open page does not keep it from its idle end.
      c.set('stands', async () =>
        isSame(identity, await identityOfSession(accounts, token, { staying: false })),
      )
      return next()
    }
    const role = env.demo ? readSession(getCookie(c, SESSION_COOKIE), accounts.secret) : 'GUEST'
    if (token && role === 'GUEST' && !opensToAll.test(c.req.path)) throw sessionEnded()
    c.set('viewer', { role, locale, person: demoPerson(role), address })
    const demoCookie = getCookie(c, SESSION_COOKIE)
    c.set('stands', async () => !env.demo || readSession(demoCookie, accounts.secret) === role)
    await next()
  }
}

function viewerOf({ id, name, role, towns }: Identity, locale: Locale): Viewer {
  return { role, locale, person: { id, name }, towns: towns ?? undefined }
}

/** Whether a person may still see and do the same. */
function isSame(before: Identity, now: Identity | undefined): boolean {
  const rights = ({ id, role, towns, passwordDue }: Identity) =>
    JSON.stringify([id, role, towns, passwordDue])
  return now !== undefined && rights(now) === rights(before)
}

/** An access key, as `Authorization: Bearer …` or `x-api-key: …`. */
function keyIn(headers: Headers): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')
  return bearer?.[1] ?? headers.get('x-api-key') ?? undefined
}

async function tokenIn(c: Context, { publicUrl, secret }: Accounts): Promise<string | undefined> {
  const prefix = publicUrl?.protocol === 'https:' ? 'secure' : undefined
  const token = await getSignedCookie(c, secret, PERSON_COOKIE, prefix)
  return token || undefined
}

function unknownKey(): Refusal {
  return new Refusal(401, 'UNAUTHENTICATED', {
    zh: '访问密钥无效、已过期或已吊销',
    en: 'the access key is unknown, has run out or was revoked',
  })
}

function keyOnlyReads(): Refusal {
  return new Refusal(403, 'READ_ONLY', {
    zh: '访问密钥只能查询，不能修改',
    en: 'an access key reads and changes nothing',
  })
}

function sessionEnded(): Refusal {
  return new Refusal(401, 'UNAUTHENTICATED', {
    zh: '登录已失效，请重新登录',
    en: 'the session has ended; sign in again',
  })
}
