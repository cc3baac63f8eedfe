import { roles } from '@panhuo/shared/access/access'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { Hono, type Context as HonoContext } from 'hono'
import { setCookie } from 'hono/cookie'
import { roleFrom, SESSION_COOKIE, SESSION_SECONDS, writeSession } from '../account/session.ts'
import type { Env } from '../env.ts'
import { Refusal } from './publicError.ts'
import type { Surroundings } from './surroundings.ts'

/** Who is asking, and the DEMO's role switch. */
export function sessionRoutes(env: Env & { readonly authSecret: string }): Hono<Surroundings> {
  const secure = env.publicUrl?.protocol === 'https:'
  // The page is the same for everyone and asks for its data itself, so Strict breaks no deep link.
  const cookie = { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const
  const answer = (c: HonoContext<Surroundings>, role: string) => {
    c.header('cache-control', 'no-store')
    return c.json({ role, demo: env.demo, roles: env.demo ? valuesOf(roles) : [] })
  }

  return new Hono<Surroundings>()
    .get('/session', (c) => answer(c, c.var.viewer.role))
    .post('/demo/sign-in', async (c) => {
      if (!env.demo) throw demoOff()
      const role = roleFrom(await readRole(c.req.raw))
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
      setCookie(c, SESSION_COOKIE, writeSession(role, env.authSecret), {
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

async function readRole(request: Request): Promise<unknown> {
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '')
  const body: unknown = isJson ? await request.json().catch(() => undefined) : undefined
  if (typeof body === 'object' && body !== null) return Reflect.get(body, 'role')
  throw new Refusal(
    400,
    'BAD_USER_INPUT',
    { zh: '请以 JSON 发送 {"role": …}', en: 'send {"role": …} as JSON' },
    'body',
  )
}

function demoOff(): Refusal {
  return new Refusal(404, 'NOT_FOUND', {
    zh: '演示模式没有开启',
    en: 'the demo is not switched on here',
  })
}
