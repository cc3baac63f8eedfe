import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { ParameterOrJSON, PendingQuery, UnsafeQueryOptions } from 'postgres'
import { DatabaseError, toDatabaseError } from '../databaseError.ts'
import type { Endpoint } from './endpoint.ts'
import { HotStatements } from './hotStatements.ts'
import type { Lane } from './lanePool.ts'
import { type Sent, stopOnAbort } from './stopOnAbort.ts'

/** A statement as the driver takes it. */
export interface Statement {
  text: string
  values: ParameterOrJSON<never>[]
  /** Never asked again in these words, so not worth preparing. */
  once?: boolean
}

const dialect = new PgDialect()

// The driver would send a statement without values in the simple protocol, parsed anew each time;
// its types do not list the option that prevents it.
type SendOptions = UnsafeQueryOptions & { simple: boolean }
const prepared: SendOptions = { prepare: true, simple: false }
const unprepared: SendOptions = { prepare: false, simple: false }

const hotStatements = new HotStatements()

/** Turns a composed statement into text and values. */
export function compose(statement: SQL): Statement {
  const { sql, params } = dialect.sqlToQuery(statement)
  return { text: sql, values: params as ParameterOrJSON<never>[] }
}

/** Runs a statement on a lane. */
export async function execute<Row extends object>(lane: Lane, statement: Statement) {
  return answerOf(start<Row>(lane, statement))
}

/** Runs a statement on a lane of an endpoint, and stops it where that is possible when asked to. */
export function send<Row extends object>(
  endpoint: Endpoint,
  lane: Lane,
  statement: Statement,
  signal: AbortSignal | undefined,
): Sent<Row> {
  const pending = start<Row>(lane, statement)
  const answer = answerOf(pending)
  if (signal) return stopOnAbort(endpoint, lane, pending, answer, signal)
  return { answer, free: answer.then(nothing, nothing) }
}

/** Runs a statement on the next free lane of an endpoint. */
export async function executeFree<Row extends object>(
  endpoint: Endpoint,
  statement: Statement,
  signal: AbortSignal | undefined,
): Promise<Row[]> {
  const lane = await endpoint.lanes.acquire(signal)
  const { answer, free } = send<Row>(endpoint, lane, statement, signal)
  free.then(() => endpoint.lanes.release(lane))
  return answer
}

function start<Row extends object>(lane: Lane, { text, values, once }: Statement) {
  if (lane.lost) throw new DatabaseError('UNAVAILABLE')
  const options = !once && hotStatements.isHot(text) ? prepared : unprepared
  return lane.client.unsafe<Row[]>(text, values, options)
}

async function answerOf<Row extends object>(pending: PendingQuery<Row[]>): Promise<Row[]> {
  try {
    return (await pending).slice()
  } catch (error) {
    throw toDatabaseError(error)
  }
}

function nothing(): void {}
