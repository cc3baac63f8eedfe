import { AsyncLocalStorage } from 'node:async_hooks'
import { DatabaseError, isConnectionLoss, toDatabaseError } from '../databaseError.ts'
import type { Lane, LanePool } from './lanePool.ts'

/** A transaction that is open in the current asynchronous flow. */
export interface OpenTransaction {
  readonly lane: Lane
  open: boolean
  depth: number
  /** The first failure inside, which a caller may have swallowed. */
  failure: unknown
}

type Work<T> = (transaction: OpenTransaction) => Promise<T>

const current = new AsyncLocalStorage<OpenTransaction>()
const ATTEMPTS = 3
let running = 0

/** The transaction that the caller stands in, if any. */
export function currentTransaction(): OpenTransaction | undefined {
  const found = current.getStore()
  return found?.open ? found : undefined
}

/** Runs `work` in a transaction, up to three times while it loses to another (40001, 40P01). */
export async function inTransaction<T>(lanes: LanePool, work: Work<T>): Promise<T> {
  const outer = currentTransaction()
  if (outer) return inSavepoint(outer, work)
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(lanes, work)
    } catch (error) {
      if (attempt === ATTEMPTS || !lostToAnother(error)) throw error
    }
  }
}

/** Sends a command of transaction control, never on a connection that was opened anew meanwhile. */
export async function control(lane: Lane, text: string): Promise<string> {
  if (lane.lost) throw new DatabaseError('UNAVAILABLE')
  try {
    return (await lane.client.unsafe(text)).command
  } catch (error) {
    throw toDatabaseError(error)
  }
}

async function attemptOnce<T>(lanes: LanePool, work: Work<T>): Promise<T> {
  const lane = await lanes.acquire()
  const transaction: OpenTransaction = { lane, open: true, depth: 0, failure: undefined }
  try {
    await control(lane, 'begin')
    const result = await runInside(transaction, work)
    transaction.open = false
    // After a swallowed failure PostgreSQL answers a commit with a rollback and no error.
    if ((await control(lane, 'commit')) === 'ROLLBACK') throw toDatabaseError(transaction.failure)
    return result
  } catch (error) {
    transaction.open = false
    if (!lane.lost) await control(lane, 'rollback').catch(() => {})
    throw error
  } finally {
    lanes.release(lane)
  }
}

/**
 * Storage that has been used once makes Node watch every promise of the process, a quarter of what
 * a list request costs; so it is switched off whenever no transaction is under way.
 */
async function runInside<T>(transaction: OpenTransaction, work: Work<T>): Promise<T> {
  running += 1
  try {
    return await current.run(transaction, () => work(transaction))
  } finally {
    running -= 1
    if (running === 0) current.disable()
  }
}

async function inSavepoint<T>(outer: OpenTransaction, work: Work<T>): Promise<T> {
  const name = `nested_${++outer.depth}`
  await control(outer.lane, `savepoint ${name}`)
  try {
    const result = await work(outer)
    await control(outer.lane, `release savepoint ${name}`)
    return result
  } catch (error) {
    if (!outer.lane.lost && !isConnectionLoss(error)) {
      await control(outer.lane, `rollback to savepoint ${name}`)
    }
    throw error
  }
}

function lostToAnother(error: unknown): boolean {
  const state = toDatabaseError(error).sqlState
  return state === '40001' || state === '40P01'
}
