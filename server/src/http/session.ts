import { roles } from '@panhuo/shared/access/access'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { Hono, type Context as HonoContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Accounts } from '../account/accounts.ts'
import {
  PERSON_COOKIE,
  roleFrom,
  SESSION_COOKIE,
  SESSION_SECONDS,
  writeSession,
} from '../account/session.ts'
import type { Env } from '../env.ts'
import { forgetCookie } from './accounts.ts'
import { Refusal } from './publicError.ts'
import { readTexts } from './readBody.ts'
import type { Surroundings } from './surroundings.ts'

/** Who is asking, and the DEMO's role switch. */
export function sessionRoutes(env: Env, accounts: Accounts): Hono<Surroundings> {
  const secure = env.publicUrl?.protocol === 'https:'
  // The page is the same for everyone and asks for its data itself, so Strict breaks no deep link.
  const cookie = { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const
  const answer = (c: HonoContext<Surroundings>, role: string) => {
    c.header('cache-control', 'no-store')
    return c.json({ role, demo: env.demo, roles: env.demo ? valuesOf(roles) : [], ...personOf(c) })
  }
  const { rules } = accounts
  function personOf(c: HonoContext<Surroundings>) {
    const { signedIn } = c.var
    if (!signedIn) return {}
    const { id, name, username, passwordDue } = signedIn.identity
    return { person: { id, name, username, passwordDue }, rules }
  }

  return new Hono<Surroundings>()
    .get('/session', (c) => {
      const name = secure ? `__Secure-${PERSON_COOKIE}` : PERSON_COOKIE
      if (!c.var.signedIn && getCookie(c, name) !== undefined) forgetCookie(c, accounts)
      return answer(c, c.var.viewer.role)
    })
    .post('/demo/sign-in', async (c) => {
      if (!env.demo) throw demoOff()
      const role = roleFrom((await readTexts(c.req.raw, 'role')).role)
      if (role === undefined) {
        const known = valuesOf(roles)
        throw new Refusal(
          400,
          'BAD_USER_INPUT',
          {
            zh: `role：应为 ${known.join('、')} 之一`,
            en: `role: must be one of ${known.join(', ')}`,
          },
          'role',
        )
      }
      setCookie(c, SESSION_COOKIE, writeSession(role, accounts.secret), {
        ...cookie,
        maxAge: SESSION_SECONDS,
      })
      return answer(c, role)
    })
    .post('/demo/sign-out', (c) => {
      if (!env.demo) throw demoOff()
      setCookie(c, SESSION_COOKIE, '', { ...cookie, maxAge: 0 })
      return answer(c, 'GUEST')
    })
}

function demoOff(): Refusal {
  return new Refusal(404, 'NOT_FOUND', {
    zh: '演示模式没有开启',
    en: 'the demo is not switched on here',
  })
}
