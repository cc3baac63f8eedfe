import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { DOCUMENTS_PATH } from './documents.ts'
import { IMPORTS_PATH } from './imports.ts'
import { Refusal } from './publicError.ts'

/** Written to the disk as they come, under limits of their own. */
const streamed = [DOCUMENTS_PATH, IMPORTS_PATH]
const MAX_BODY = 1024 * 1024
const counted = bodyLimit({ maxSize: MAX_BODY, onError: refuse })

/**
 * Refuses a body of more than 1 MiB. One that tells its length is not touched, since looking at it
 * turns it into a web stream, which costs more than the rest of a small request; one that comes in
 * pieces is counted while it is read. Documents and imports have limits of their own.
 */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const { method, headers } = c.req.raw
  if (method === 'GET' || method === 'HEAD' || isStreamed(c.req.path)) return next()
  const length = headers.get('content-length')
  if (length === null || headers.has('transfer-encoding')) return counted(c, next)
  if (Number(length) > MAX_BODY) refuse()
  return next()
}

/** Reports whether a body sent there is a file that goes to the disk as it comes. */
export function isStreamed(path: string): boolean {
  return streamed.includes(path)
}

function refuse(): never {
  throw new Refusal(
    413,
    'BAD_USER_INPUT',
    { zh: '请求内容超过 1 MiB', en: 'the body is larger than 1 MiB' },
    'body',
  )
}
