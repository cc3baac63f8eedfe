import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'

/**
 * A moment as an address writes it, after all that is committed and before all that comes: the
 * database counts microseconds, an address milliseconds.
 */
export async function momentOf(database: Database): Promise<string> {
  const [row] = await database.query<{ now: Date }>(sql`select clock_timestamp() as now`)
  if (!row) throw new Error('the database told no time')
  const moment = new Date(row.now.getTime() + 1)
  await wait(5)
  return moment.toISOString()
}
