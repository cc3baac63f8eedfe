import { toDatabaseError } from '../databaseError.ts'
import { execute, type Statement } from './execute.ts'
import type { Lane } from './lanePool.ts'
import { control } from './transactions.ts'

let cursors = 0

/**
 * Reads the rows of a statement in batches through a cursor. `hold` lets the cursor live outside a
 * transaction: the embedded backend then serves others between two batches.
 */
export async function* readInBatches<Row extends object>(
  lane: Lane,
  { text, values }: Statement,
  batch: number,
  hold: boolean,
): AsyncGenerator<Row[]> {
  const cursor = `rows_${++cursors}`
  const kind = hold ? 'cursor with hold' : 'cursor'
  await execute(lane, { text: `declare ${cursor} no scroll ${kind} for ${text}`, values })
  try {
    for (;;) {
      const rows = await fetchBatch<Row>(lane, cursor, batch)
      if (rows.length > 0) yield rows
      if (rows.length < batch) return
    }
  } finally {
    if (!lane.lost) await control(lane, `close ${cursor}`).catch(() => {})
  }
}

async function fetchBatch<Row extends object>(
  lane: Lane,
  cursor: string,
  batch: number,
): Promise<Row[]> {
  try {
    const rows = await lane.client.unsafe<Row[]>(`fetch forward ${batch} from ${cursor}`)
    return rows.slice()
  } catch (error) {
    throw toDatabaseError(error)
  }
}
