import type { Endpoint } from './endpoint.ts'
import { execute, type Statement, send } from './execute.ts'
import type { Lane } from './lanePool.ts'
import { control } from './transactions.ts'

export interface StreamPlan {
  statement: Statement
  /** Rows per batch. */
  batch: number
  signal: AbortSignal | undefined
  /**
   * Keeps the cursor outside any transaction. Its rows are then worked out in one go at the start,
   * and the embedded backend serves others between two batches.
   */
  hold: boolean
}

// A download over a slow line may pause longer between two batches than a request may.
const BEGIN =
  "begin isolation level repeatable read read only; set local idle_in_transaction_session_timeout = '60s'"

type Ask<Row> = (statement: Statement) => Promise<Row[]>

let cursors = 0

/** Streams on a lane of the endpoint's own, from one snapshot, and gives it back at the end. */
export async function* streamFree<Row extends object>(
  endpoint: Endpoint,
  plan: StreamPlan,
): AsyncGenerator<Row[]> {
  const cursor = nextCursor()
  const lane = await endpoint.streams.acquire(plan.signal)
  let free: Promise<unknown> = Promise.resolve()
  const ask: Ask<Row> = (statement) => {
    plan.signal?.throwIfAborted()
    const sent = send<Row>(endpoint, lane, statement, plan.signal)
    free = sent.free
    return sent.answer
  }
  let open = plan.hold
  try {
    if (!open) await control(lane, BEGIN)
    open = true
    yield* readInBatches(ask, cursor, plan)
  } finally {
    // Not awaited: an asker who left should not wait for the statement that is being stopped.
    free
      // What asks a server that is gone would be waited for when all is closed.
      .then(async () => open && control(lane, plan.hold ? `close ${cursor}` : 'rollback'))
      .catch(() => {})
      .then(() => endpoint.streams.release(lane))
  }
}

/** Streams inside a transaction that is open already. */
export async function* streamInside<Row extends object>(
  lane: Lane,
  plan: StreamPlan,
): AsyncGenerator<Row[]> {
  const cursor = nextCursor()
  yield* readInBatches<Row>((statement) => execute<Row>(lane, statement), cursor, plan)
  await control(lane, `close ${cursor}`)
}

function nextCursor(): string {
  return `rows_${++cursors}`
}

async function* readInBatches<Row extends object>(
  ask: Ask<Row>,
  cursor: string,
  { statement: { text, values }, batch, hold }: StreamPlan,
): AsyncGenerator<Row[]> {
  const kind = hold ? 'cursor with hold' : 'cursor'
  await ask({ text: `declare ${cursor} no scroll ${kind} for ${text}`, values, once: true })
  for (;;) {
    const rows = await ask({
      text: `fetch forward ${batch} from ${cursor}`,
      values: [],
      once: true,
    })
    if (rows.length > 0) yield rows
    if (rows.length < batch) return
  }
}
