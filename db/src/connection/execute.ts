import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { ParameterOrJSON, UnsafeQueryOptions } from 'postgres'
import { DatabaseError, toDatabaseError } from '../databaseError.ts'
import type { Endpoint } from './endpoint.ts'
import type { Lane } from './lanePool.ts'

/** A statement as the driver takes it. */
export interface Statement {
  text: string
  values: ParameterOrJSON<never>[]
}

const dialect = new PgDialect()

// The driver would send a statement without values in the simple protocol, parsed anew each time;
// its types do not list the option that prevents it.
const prepared: UnsafeQueryOptions & { simple: boolean } = { prepare: true, simple: false }

/** Turns a composed statement into text and values. */
export function compose(statement: SQL): Statement {
  const { sql, params } = dialect.sqlToQuery(statement)
  return { text: sql, values: params as ParameterOrJSON<never>[] }
}

/** Runs a statement on a lane as a prepared statement. */
export async function execute<Row extends object>(
  lane: Lane,
  { text, values }: Statement,
): Promise<Row[]> {
  if (lane.lost) throw new DatabaseError('UNAVAILABLE')
  try {
    const rows = await lane.client.unsafe<Row[]>(text, values, prepared)
    return rows.slice()
  } catch (error) {
    throw toDatabaseError(error)
  }
}

/**
 * Runs a statement on a free lane of an endpoint. An abort ends the wait at once; the statement is
 * stopped where that is possible, and the lane goes back only after nothing can hit it any more.
 */
export async function executeFree<Row extends object>(
  endpoint: Endpoint,
  { text, values }: Statement,
  signal: AbortSignal | undefined,
): Promise<Row[]> {
  const lane = await endpoint.lanes.acquire(signal)
  const pending = lane.client.unsafe<Row[]>(text, values, prepared)
  const answer = pending.then(
    (rows) => rows.slice(),
    (error) => Promise.reject(toDatabaseError(error)),
  )
  if (!signal) return answer.finally(() => endpoint.lanes.release(lane))

  let isSettled = false
  let stopping: Promise<void> | undefined
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', stop, { once: true })
    function stop() {
      stopping = keepStopping(endpoint, () => (isSettled ? undefined : processOf(pending)))
      reject(signal?.reason)
    }
    async function settle() {
      isSettled = true
      signal?.removeEventListener('abort', stop)
      if (stopping) {
        await stopping
        // A signal that comes late hits this statement instead of the next one's.
        if (!lane.lost) await lane.client.unsafe('select 1').catch(() => {})
      }
      endpoint.lanes.release(lane)
    }
    answer.then(settle, settle)
  })
  return Promise.race([answer, aborted])
}

const STOP_AGAIN_MS = 200

/** Asks the server to stop the process until `processNow` knows none: one request may be too early. */
async function keepStopping(
  endpoint: Endpoint,
  processNow: () => number | undefined,
): Promise<void> {
  if (!endpoint.cancel) return
  for (let pid = processNow(); pid; pid = processNow()) {
    await endpoint.cancel(pid)
    await new Promise((resolve) => setTimeout(resolve, STOP_AGAIN_MS))
  }
}

/** Number of the server process that runs the query; the driver keeps it outside its types. */
function processOf(query: object): number | undefined {
  const state: unknown = Reflect.get(query, 'state')
  if (typeof state !== 'object' || state === null) return undefined
  const pid: unknown = Reflect.get(state, 'pid')
  return typeof pid === 'number' ? pid : undefined
}
