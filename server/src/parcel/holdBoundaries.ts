import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'

/**
 * Lets one change of boundaries in at a time: two new neighbors would each be checked before the
 * other is there.
 */
export async function holdBoundaries(run: Run): Promise<void> {
  await run(sql`select pg_advisory_xact_lock(hashtext('parcel boundaries'))`)
}
