import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { type Guard, GuardNotMet } from '../change/failures.ts'
import type { Batch } from './importTypes.ts'
import { targetTables } from './targets.ts'

/** How often the table of a target was changed; an import is checked against one such state. */
export async function registerVersion(
  run: Run,
  { target }: Pick<Batch, 'target'>,
): Promise<number> {
  const [row] = await run<{ version: number }>(
    sql`select coalesce(max(version), 0) as version from data_version where table_name = ${targetTables[target].name}`,
  )
  return row?.version ?? 0
}

/**
 * Holds the records that accepting will change, so that what is said of them afterwards stays true:
 * an edit that is under way is waited for, and then found to have changed the register.
 */
export async function holdMatched(run: Run, batch: Batch, samplesToo: boolean): Promise<void> {
  const table = sql.identifier(targetTables[batch.target].name)
  const samples = batch.target === 'PARCEL' && samplesToo
  await run(
    sql`select count(*) from (select id from ${table} as held where id in (select matched_id from import_row where batch_id = ${batch.id}::int and not left_out and outcome in ('NEW', 'CHANGED'))
      ${samples ? sql`or (provenance = 'ILLUSTRATIVE' and deleted_at is null)` : sql``} order by id for no key update) as held`,
  )
}

/** Throws GuardNotMet with everything that stands against accepting. */
export async function refuseUnready(
  run: Run,
  batch: Batch,
  replaceSamples: boolean,
): Promise<void> {
  const guards: Guard[] = []
  if ((await registerVersion(run, batch)) !== batch.mapping?.register) {
    guards.push({
      code: 'REGISTER_CHANGED',
      said: {
        zh: '检查之后台账又有修改，请重新检查',
        en: 'the register has changed since the check; check again',
      },
    })
  }
  const [found] = await run<{ errors: number; samples: number; kept: number }>(
    sql`select (count(*) filter (where severity = 'ERROR'))::int as errors, (count(*) filter (where outcome in ('NEW', 'CHANGED')))::int as kept,
        (select count(distinct f."row") from import_finding f join import_row s on s.batch_id = f.batch_id and s.number = f."row" and not s.left_out where f.batch_id = ${batch.id}::int and f.code = 'OVERLAPS_SAMPLE')::int as samples
      from import_row where batch_id = ${batch.id}::int and not left_out`,
  )
  const { errors = 0, samples = 0, kept = 0 } = found ?? {}
  if (errors > 0) {
    guards.push({
      code: 'ERRORS_LEFT',
      said: {
        zh: `还有 ${errors} 行有错误，请修改或不导入`,
        en: `${errors} rows still have errors: mend them or leave them out`,
      },
    })
  }
  if (samples > 0 && !replaceSamples) {
    guards.push({
      code: 'SAMPLES_IN_THE_WAY',
      said: {
        zh: `${samples} 行与样例地块重叠，请选择一并移除样例`,
        en: `${samples} rows lie over sample plots; choose to take the samples out`,
      },
    })
  }
  if (kept === 0) {
    guards.push({
      code: 'NOTHING_TO_DO',
      said: { zh: '没有要写入的行', en: 'there is no row to write' },
    })
  }
  if (guards.length > 0) throw new GuardNotMet(guards)
}
