export type DatabaseErrorCode =
  | 'TIMEOUT'
  | 'LOCKED'
  | 'BAD_INPUT'
  | 'UNAVAILABLE'
  | 'CONFLICT'
  | 'UNKNOWN'

const sentences: Record<DatabaseErrorCode, string> = {
  TIMEOUT: 'The database took too long to answer',
  LOCKED: 'Another change holds what was asked for',
  BAD_INPUT: 'The database refused a value',
  UNAVAILABLE: 'The database cannot be reached right now',
  CONFLICT: 'The change collides with another one',
  UNKNOWN: 'The database could not answer',
}

/** A failed statement without its text or values; the driver's own error is the `cause`. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: DatabaseErrorCode
  /** Five characters of SQLSTATE, or the driver's own code. */
  readonly sqlState: string | undefined
  /** Name of the constraint that refused the row. */
  readonly constraint: string | undefined

  constructor(code: DatabaseErrorCode, cause?: unknown) {
    super(sentences[code], { cause })
    this.code = code
    this.sqlState = textOf(cause, 'code')
    this.constraint = textOf(cause, 'constraint_name')
  }
}

// Appendix A of the PostgreSQL manual; the first rule that fits wins.
const rules: [RegExp, DatabaseErrorCode][] = [
  [/^(57014|25P03)$/, 'TIMEOUT'],
  [/^55P03$/, 'LOCKED'],
  [/^(40...|23505|23503|23P01)$/, 'CONFLICT'],
  // PostGIS reports unreadable geometry as an internal error.
  [/^(22...|23...|XX000)$/, 'BAD_INPUT'],
  // 34000: a cursor that was lost when the embedded database had to be opened again.
  [/^(34000|08...|57P..|53...|58...|CONNECTION_.*|CONNECT_TIMEOUT)$/, 'UNAVAILABLE'],
  [
    /^(ECONN.*|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/,
    'UNAVAILABLE',
  ],
]

/** Turns whatever the driver threw into a DatabaseError with one of six codes. */
export function toDatabaseError(cause: unknown): DatabaseError {
  if (cause instanceof DatabaseError) return cause
  const state = textOf(cause, 'code') ?? ''
  const rule = rules.find(([pattern]) => pattern.test(state))
  return new DatabaseError(rule ? rule[1] : 'UNKNOWN', cause)
}

/** Reports whether the connection itself is gone, so nothing more can be said on it. */
export function isConnectionLoss(cause: unknown): boolean {
  const state = textOf(cause, 'code') ?? ''
  return /^(CONNECTION_.*|CONNECT_TIMEOUT|ECONN.*|EPIPE|57P01|57P02|25P03|08...)$/.test(state)
}

function textOf(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const found: unknown = Reflect.get(value, key)
  return typeof found === 'string' ? found : undefined
}
