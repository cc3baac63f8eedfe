import { randomUUID } from 'node:crypto'
import { DatabaseError } from '@panhuo/db/databaseError'
import { BadFilter, HiddenField } from '@panhuo/shared/filter/badFilter'
import type { Label, Locale } from '@panhuo/shared/words/label'
import { TooManyFollow } from '../live/changeFeed.ts'
import type { Log } from './log.ts'

/** What a client may know of a failure: a code, a sentence in both languages, the field at fault. */
export interface PublicError {
  readonly status: number
  readonly code: string
  readonly message: Label
  readonly field?: string | undefined
}

/** A request that cannot be answered, as the client is told. */
export class Refusal extends Error {
  readonly said: PublicError

  constructor(status: number, code: string, message: Label, field?: string) {
    super(message.en)
    this.name = 'Refusal'
    this.said = { status, code, message, field }
  }
}

/** The refusal of an address that names nothing. */
export function notFound(): Refusal {
  return new Refusal(404, 'NOT_FOUND', { zh: '没有这个地址', en: 'there is nothing here' })
}

const databaseSentences = {
  TIMEOUT: [
    503,
    'TIMEOUT',
    '查询用时过长，请缩小范围后再试',
    'the query took too long; ask for less',
  ],
  LOCKED: [
    503,
    'TIMEOUT',
    '正有人在修改这里的内容，请稍后再试',
    'somebody else is changing this right now; try again in a moment',
  ],
  BAD_INPUT: [400, 'BAD_USER_INPUT', '数据库不接受某个取值', 'the database refused a value'],
  UNAVAILABLE: [503, 'UNAVAILABLE', '数据库暂时连不上', 'the database cannot be reached right now'],
  CONFLICT: [409, 'CONFLICT', '与另一处修改冲突', 'the change collides with another one'],
} as const

/** What is said of an expected failure; undefined for one that must be masked. */
export function expectedError(error: unknown): PublicError | undefined {
  if (error instanceof Refusal) return error.said
  if (error instanceof BadFilter) {
    const hidden = error instanceof HiddenField
    return {
      status: hidden ? 403 : 400,
      code: hidden ? 'FORBIDDEN_FIELD' : 'BAD_USER_INPUT',
      message: { zh: error.sentence('zh'), en: error.sentence('en') },
      field: error.at.join('.') || 'filter',
    }
  }
  if (error instanceof TooManyFollow) {
    const message = { zh: '同时打开的页面过多，请稍后再试', en: 'too many pages follow; try later' }
    return { status: 503, code: 'UNAVAILABLE', message }
  }
  if (error instanceof DatabaseError && error.code !== 'UNKNOWN') {
    const [status, code, zh, en] = databaseSentences[error.code]
    return { status, code, message: { zh, en } }
  }
  return undefined
}

/** What is said of any failure. An unexpected one is logged in full under the id that is told. */
export function publicError(error: unknown, log: Log): PublicError {
  const expected = expectedError(error)
  if (expected) {
    // A value that only the database refused is a gap in our own checks: keep its cause.
    if (error instanceof DatabaseError) log.warn({ err: error, code: expected.code }, 'database')
    return expected
  }
  const id = randomUUID().slice(0, 8)
  log.error({ err: error, id }, 'unexpected error')
  return {
    status: 500,
    code: 'INTERNAL',
    message: { zh: `服务器出错，记录编号 ${id}`, en: `the server failed, see ${id} in its log` },
  }
}

/** The JSON answer of a failure; at the GraphQL endpoint in the form that its clients read. */
export function errorResponse(said: PublicError, locale: Locale, isGraphql = false): Response {
  const { status, code, message, field } = said
  const named = field === undefined ? {} : { field }
  const body = isGraphql
    ? { errors: [{ message: message[locale], extensions: { code, ...named } }] }
    : { error: { code, message: message[locale], ...named } }
  return Response.json(body, {
    status,
    headers: {
      'content-language': locale,
      'cache-control': 'no-store',
      ...(status === 405 ? { allow: 'GET, POST' } : {}),
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    },
  })
}
