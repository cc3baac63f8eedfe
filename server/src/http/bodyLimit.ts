import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { DOCUMENTS_PATH } from './documents.ts'
import { Refusal } from './publicError.ts'

const MAX_BODY = 1024 * 1024
const counted = bodyLimit({ maxSize: MAX_BODY, onError: refuse })

/**
 * Refuses a body of more than 1 MiB. One that tells its length is not touched, since looking at it
 * turns it into a web stream, which costs more than the rest of a small request; one that comes in
 * pieces is counted while it is read. Documents have a limit of their own.
 */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const { method, headers } = c.req.raw
  if (method === 'GET' || method === 'HEAD' || c.req.path === DOCUMENTS_PATH) return next()
  const length = headers.get('content-length')
  if (length === null || headers.has('transfer-encoding')) return counted(c, next)
  if (Number(length) > MAX_BODY) refuse()
  return next()
}

function refuse(): never {
  throw new Refusal(
    413,
    'BAD_USER_INPUT',
    { zh: '请求内容超过 1 MiB', en: 'the body is larger than 1 MiB' },
    'body',
  )
}
