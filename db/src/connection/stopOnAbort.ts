import type { Endpoint } from './endpoint.ts'
import type { Lane } from './lanePool.ts'

/** A statement under way. */
export interface Sent<Row> {
  /** Its rows, or the reason of the abort at once when that comes first. */
  answer: Promise<Row[]>
  /** Resolves when the lane may be used again. */
  free: Promise<void>
}

const STOP_AGAIN_MS = 200

/**
 * Lets the asker go at once when `signal` aborts, and stops the statement on the server behind its
 * back. The driver's own cancel is not used: it can shift the answers of a shared connection.
 */
export function stopOnAbort<Row>(
  endpoint: Endpoint,
  lane: Lane,
  pending: object,
  answer: Promise<Row[]>,
  signal: AbortSignal,
): Sent<Row> {
  let isSettled = false
  let stopping: Promise<void> | undefined
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      stopping = keepStopping(endpoint, pending, () => isSettled)
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
  })
  async function settle() {
    isSettled = true
    signal.removeEventListener('abort', stop)
    if (!stopping) return
    await stopping
    // A signal that comes late hits this statement instead of the next one's.
    if (!lane.lost) await lane.client.unsafe('select 1').catch(() => {})
  }
  return { answer: Promise.race([answer, aborted]), free: answer.then(settle, settle) }
}

/** Asks again and again, since a request that comes before the statement runs has no effect. */
async function keepStopping(endpoint: Endpoint, pending: object, isSettled: () => boolean) {
  while (endpoint.cancel && !isSettled()) {
    const pid = processOf(pending)
    if (pid) await endpoint.cancel(pid)
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
