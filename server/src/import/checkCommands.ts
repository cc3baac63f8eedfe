import type { ImportState } from '@panhuo/shared/import/importBatch'
import { sql } from 'drizzle-orm'
import { registerVersion } from './acceptGuards.ts'
import { compareRows } from './compareCommands.ts'
import type { Check, RowRange } from './importTypes.ts'
import { matchRows } from './matchCommands.ts'
import { pointerNames } from './pointerQueries.ts'
import { relateRows } from './relateCommands.ts'
import { type AtWork, overRows } from './steps.ts'
import { readValues } from './valueCommands.ts'

type Phase = (check: Check, range: RowRange) => Promise<void>

/** Checks every row, in passes: what one row says, what it belongs to, what lies beside it. */
export async function checkRows(check: Check, last: number, at: AtWork): Promise<ImportState> {
  const register = await check.db.transaction((run) => registerVersion(run, check.batch))
  // Fresh rows have no statistics, and without them each row is compared with every other one.
  await check.db.load((run) => run(sql`analyze import_row`))
  const names = await pointerNames(check.db)
  const phases: Phase[] = [
    (one, range) => readValues(one, range, names),
    matchRows,
    compareRows,
    relateRows,
    weighRows,
  ]
  for (const [index, phase] of phases.entries()) {
    const work = (range: RowRange) => phase(check, range)
    await overRows(check.batch.id, last, at, work, index * last, phases.length * last)
  }
  await check.db.transaction((run) =>
    run(
      sql`update import_batch set mapping = mapping || jsonb_build_object('register', ${register}::int) where id = ${check.batch.id}::int`,
    ),
  )
  return 'CHECKED'
}

/** Checks some rows again, and those that stood against them, after a person mended one. */
export async function checkAgain(check: Check, numbers: readonly number[]): Promise<void> {
  const { db, batch } = check
  const list = `{${numbers.join(',')}}`
  const touched = await db.transaction((run) =>
    run<{ number: number }>(
      sql`select distinct number from (
          select unnest(${list}::text::int[]) as number
          union all select f."row" from import_finding f where batch_id = ${batch.id}::int and step = 'CHECKING' and (detail->>'other')::int = any(${list}::text::int[])
          union all select other.number from import_row own join import_row other on other.batch_id = own.batch_id and (other.code = own.code or other.matched_id = own.matched_id)
            where own.batch_id = ${batch.id}::int and own.number = any(${list}::text::int[])
        ) as those where number is not null order by 1 limit 200`,
    ),
  )
  const names = await pointerNames(db)
  const ranges = touched.map(({ number }) => ({ batchId: batch.id, from: number, to: number }))
  for (const phase of [
    (one: Check, range: RowRange) => readValues(one, range, names),
    matchRows,
    compareRows,
    relateRows,
    weighRows,
  ]) {
    for (const range of ranges) await phase(check, range)
  }
}

/** The worst that was found of each row. */
async function weighRows({ db }: Check, { batchId, from, to }: RowRange): Promise<void> {
  await db.transaction((run) =>
    run(
      sql`update import_row r set severity = (
          select severity from import_finding f where f.batch_id = r.batch_id and f."row" = r.number
          order by array_position(array['ERROR', 'WARNING', 'NOTE'], severity) limit 1)
        where batch_id = ${batchId}::int and number between ${from}::int and ${to}::int`,
    ),
  )
}
