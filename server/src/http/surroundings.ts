import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import { localeOf } from '@panhuo/shared/words/label'
import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { demoPerson, readSession, SESSION_COOKIE } from '../account/session.ts'
import type { Env } from '../env.ts'
import type { Viewer } from '../request/viewer.ts'

/** What every route may reach of its request. */
export interface Surroundings {
  Bindings: Partial<HttpBindings | Http2Bindings>
  Variables: { viewer: Viewer }
}

/** Reads who is asking and in which language, once per request. */
export function knowViewer(
  env: Env & { readonly authSecret: string },
): MiddlewareHandler<Surroundings> {
  return async (c, next) => {
    const { headers } = c.req.raw
    const cookie = env.demo && headers.has('cookie') ? getCookie(c, SESSION_COOKIE) : undefined
    const role = readSession(cookie, env.authSecret)
    c.set('viewer', {
      role,
      locale: localeOf(headers.get('accept-language')),
      person: demoPerson(role),
    })
    await next()
  }
}
