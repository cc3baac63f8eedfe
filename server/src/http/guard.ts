import type { MiddlewareHandler } from 'hono'
import { type Env, isLoopback } from '../env.ts'
import { Refusal } from './publicError.ts'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']
const simpleTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i

/**
 * Refuses what a page elsewhere makes a browser send: a foreign Host (a name that was rebound to
 * this address), a foreign Origin, any cross-site request but opening a link, and a change that
 * could have come from a plain form. Clients that are not browsers send none of these headers.
 */
export function guard(env: Env): MiddlewareHandler {
  const knowsHost = hostTest(env)
  return async (c, next) => {
    const { headers, method, url } = c.req.raw
    const host = headers.get('host') ?? new URL(url).host
    if (!knowsHost(host.toLowerCase())) {
      throw new Refusal(421, 'FOREIGN_HOST', {
        zh: '此地址不属于本系统，反向代理后请设置 PUBLIC_URL',
        en: 'this host is not served here; behind a proxy set PUBLIC_URL',
      })
    }
    const origin = headers.get('origin')
    if (origin !== null && !isOwnOrigin(origin, host, env)) throw foreign()
    const site = headers.get('sec-fetch-site')
    const opens = method === 'GET' && headers.get('sec-fetch-mode') === 'navigate'
    if (site !== null && site !== 'same-origin' && site !== 'none' && !opens) throw foreign()
    if (!safeMethods.includes(method)) refuseForms(headers)
    await next()
  }
}

function refuseForms(headers: Headers): void {
  const type = headers.get('content-type')
  // No form can send JSON or a header of its own, so either one proves a script of our origin.
  if (headers.has('x-csrf') || (type !== null && !simpleTypes.test(type))) return
  throw new Refusal(403, 'CSRF', {
    zh: '请以 content-type: application/json 发送，或带上 x-csrf 头',
    en: 'send content-type: application/json, or an x-csrf header',
  })
}

function hostTest(env: Env): (host: string) => boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]', ...(isLoopback(env.host) ? [env.host] : [])]
  // Port 0 lets the system choose one, and 80 is left out of the header.
  const anyPort = env.port === 0
  const known = new Set(names.map((name) => (env.port === 80 ? name : `${name}:${env.port}`)))
  if (env.publicUrl) known.add(env.publicUrl.host)
  // Open to a network without PUBLIC_URL we cannot know our names; DEMO is off there.
  const isOpen = !isLoopback(env.host) && !env.publicUrl
  return (host) =>
    isOpen || known.has(host) || (anyPort && names.includes(host.replace(/:\d+$/, '')))
}

function isOwnOrigin(origin: string, host: string, env: Env): boolean {
  if (!URL.canParse(origin)) return false
  const given = new URL(origin)
  return given.host === host.toLowerCase() || given.origin === env.publicUrl?.origin
}

function foreign(): Refusal {
  return new Refusal(403, 'FOREIGN_ORIGIN', {
    zh: '其他网站的页面不能访问本系统的数据',
    en: 'a page of another site may not reach the data here',
  })
}
