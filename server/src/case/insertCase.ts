import type { Run } from '@panhuo/db/database'
import type { CaseTrack } from '@panhuo/shared/case/case'
import type { RevitalizationMethod } from '@panhuo/shared/parcel/parcel'
import type { Day } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { GuardNotMet } from '../change/failures.ts'
import { nextNumber } from '../change/nextNumber.ts'
import { editedProvenance } from '../parcel/parcelCommands.ts'

interface NewCase {
  readonly method: RevitalizationMethod
  readonly track: CaseTrack | null
  readonly openedOn: Day
  readonly leadUnit: string | null
  readonly note: string | null
  readonly provenance: string
  readonly parcelIds: readonly number[]
}

/** Any number that nothing else locks by: new cases take turns, so that their codes count on. */
const CASE_CODES = 350_504_01

/**
 * Writes a case with its plots and the milestones of its way that are in force on the day it opens,
 * sets the plots' method, and returns its code.
 */
export async function insertCase(run: Run, made: NewCase): Promise<string> {
  const { method, track, openedOn, leadUnit, note, provenance, parcelIds } = made
  await run(sql`select pg_advisory_xact_lock(${CASE_CODES}::bigint)`)
  const [row] = await run<{ id: number; code: string }>(
    sql`insert into revitalization_case (code, method, track, opened_on, lead_unit, note, provenance)
      select '350504-AJ-' || ${nextNumber(sql`code`, 4)}, ${method}, ${track}, ${openedOn}::date, ${leadUnit}, ${note}, ${provenance} from revitalization_case
      returning id, code`,
  )
  if (!row) throw new Error('the case was not written')
  const steps = await run(
    sql`insert into case_milestone (case_id, template_id, code, position, name_zh, name_en, evidence_required, closes_case)
      select ${row.id}::int, id, code, position, name_zh, name_en, evidence_required, closes_case from milestone_template
      where deleted_at is null and method = ${method} and track is not distinct from ${track}::text and valid_from <= ${openedOn}::date and (valid_to is null or valid_to >= ${openedOn}::date)
      order by position returning id`,
  )
  if (steps.length === 0) {
    throw new GuardNotMet([
      {
        code: 'MILESTONES_IN_FORCE',
        said: {
          zh: '该方式在立案日期没有有效的节点清单',
          en: 'no milestones of this method are in force on that day',
        },
      },
    ])
  }
  const ids = sql`${`{${parcelIds.join(',')}}`}::text::int[]`
  await run(
    sql`insert into case_parcel (case_id, parcel_id, active) select ${row.id}::int, id, true from unnest(${ids}) as id order by id`,
  )
  await run(
    sql`update parcel set method = ${method}, provenance = ${editedProvenance} where id = any(${ids}) and method is distinct from ${method}`,
  )
  return row.code
}
