import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { GuardNotMet } from '../change/failures.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import type { Viewer } from '../request/viewer.ts'
import type { Batch } from './importTypes.ts'

/**
 * Takes sample plots out of the register with their sample cases and obstacles: those that rows of
 * the import replace, and all others where that was asked for. Returns how many plots left. Throws
 * GuardNotMet where a case that people opened holds one.
 */
export async function removeSamples(
  run: Run,
  viewer: Viewer,
  batch: Batch,
  all: boolean,
): Promise<number> {
  const replaced = sql`parcel.id in (select matched_id from import_row where batch_id = ${batch.id}::int and not left_out and outcome in ('NEW', 'CHANGED'))`
  const samples = await run<{ id: number; replaced: boolean }>(
    sql`select parcel.id, ${replaced} as replaced from parcel where provenance = 'ILLUSTRATIVE' and deleted_at is null and ${parcelScope(viewer)} and (${all}::boolean or ${replaced}) for update`,
  )
  if (samples.length === 0) return 0
  const ids = sql`${`{${samples.map(({ id }) => id).join(',')}}`}::text::int[]`
  await refuseOpened(run, ids)
  const cases = sql`select case_id from case_parcel where parcel_id = any(${ids})`
  await run(
    sql`update obstacle set status = 'SOLVED', closed_on = greatest(found_on, (now() at time zone 'Asia/Shanghai')::date) where provenance = 'ILLUSTRATIVE' and status <> 'SOLVED' and (parcel_id = any(${ids}) or case_id in (${cases}))`,
  )
  await run(
    sql`update revitalization_case set deleted_at = now() where provenance = 'ILLUSTRATIVE' and deleted_at is null and id in (${cases})`,
  )
  await run(
    sql`update case_parcel set active = false where active and case_id in (select id from revitalization_case where deleted_at is not null) and parcel_id = any(${ids})`,
  )
  const leaving = samples.filter((sample) => !sample.replaced).map(({ id }) => id)
  const reason = `导入真实台账（${batch.number}），移除样例`
  await run(
    sql`update parcel set deleted_at = now(), deleted_reason = ${reason} where id = any(${`{${leaving.join(',')}}`}::text::int[])`,
  )
  return leaving.length
}

async function refuseOpened(run: Run, ids: ReturnType<typeof sql>): Promise<void> {
  const held = await run<{ plot: string; held: string }>(
    sql`select parcel.code as plot, c.code as held from case_parcel link join parcel on parcel.id = link.parcel_id join revitalization_case c on c.id = link.case_id
      where link.active and c.provenance <> 'ILLUSTRATIVE' and link.parcel_id = any(${ids}) order by 1 limit 5`,
  )
  if (held.length === 0) return
  const named = held.map(({ plot, held: code }) => `${plot} (${code})`)
  throw new GuardNotMet([
    {
      code: 'SAMPLE_IN_CASE',
      said: {
        zh: `样例地块已有人工开立的案件：${named.join('、')}，请先关闭`,
        en: `sample plots are in cases that people opened: ${named.join(', ')}; close them first`,
      },
    },
  ])
}
