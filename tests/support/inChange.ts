import type { Database, Run } from '@panhuo/db/database'
import { warmUp } from '@panhuo/server/change/warmUp'
import { sql } from 'drizzle-orm'

/** Runs what a test writes to the register as one change of a tester, as every writer must. */
export async function inChange<T>(database: Database, work: (run: Run) => Promise<T>): Promise<T> {
  await warmUp(database)
  return database.transaction(async (run) => {
    await openTestChange(run)
    return work(run)
  })
}

/** Opens a change for the rest of the transaction and returns its id. */
export async function openTestChange(run: Run): Promise<number> {
  const [made] = await run<{ id: number }>(
    sql`insert into change (person_id, person_name, role, action, reason, request_id, asked) values ('test', '测试员', 'ADMINISTRATOR', 'test', '测试', gen_random_uuid()::text, '') returning id`,
  )
  if (!made) throw new Error('the change was not opened')
  await run(sql`select set_config('panhuo.change_id', ${String(made.id)}, true)`)
  return made.id
}
