import type { WorkRecord } from '@panhuo/shared/work/work'
import { sql } from 'drizzle-orm'
import { parcelScope } from '../parcel/parcelScope.ts'
import { projectScope } from '../project/projectScope.ts'
import type { Context } from '../request/context.ts'

const MOST_NEWS = 50

/** A change that somebody else made, and the records that it touched. */
export interface News {
  readonly id: number
  readonly at: Date
  readonly by: string
  readonly action: string
  readonly reason: string | null
  readonly records: readonly NewsRecord[]
}

export interface NewsRecord {
  readonly record: WorkRecord
  readonly code: string
  readonly name: string
  readonly parcelCode: string | null
}

/**
 * What others changed after a moment, newest first, at most 50; changes of parts (a month, a
 * milestone, an obstacle) are told as those of what they belong to. What touches nothing in the
 * viewer's scope is left out.
 */
export function newsSince({ db, viewer, signal }: Context, since: Date): Promise<News[]> {
  const caseOf = (id: ReturnType<typeof sql>) =>
    sql`select 'CASE', own.code, own.code, first.code from revitalization_case own cross join lateral (
      select parcel.code from case_parcel join parcel on parcel.id = case_parcel.parcel_id and ${parcelScope(viewer)}
      where case_parcel.case_id = own.id order by parcel.code limit 1) first where own.id = ${id}`
  const parts = {
    case_parcel: 'case_id',
    case_milestone: 'case_id',
    case_party: 'case_id',
  }
  const casesOfParts = Object.entries(parts).map(
    ([table, column]) =>
      sql`union all ${caseOf(
        sql`(select ${sql.identifier(column)} from ${sql.identifier(table)} where id = entry.record_id and entry.table_name = ${table})`,
      )}`,
  )
  const projectId = sql`case entry.table_name when 'project' then entry.record_id when 'project_step' then (select project_id from project_step where id = entry.record_id) when 'project_investment' then (select project_id from project_investment where id = entry.record_id) when 'obstacle' then (select project_id from obstacle where id = entry.record_id) end`
  const parcelId = sql`case entry.table_name when 'parcel' then entry.record_id when 'obstacle' then (select parcel_id from obstacle where id = entry.record_id) end`
  const caseId = sql`case entry.table_name when 'revitalization_case' then entry.record_id when 'obstacle' then (select case_id from obstacle where id = entry.record_id) end`
  return db.query<News>(
    sql`select change.id, at, person_name as by, action, reason, touched.records from change cross join lateral (
      select json_agg(distinct jsonb_build_object('record', target.record, 'code', target.code, 'name', target.name, 'parcelCode', target."parcelCode")) as records
      from (select distinct table_name, record_id from change_entry where change_id = change.id limit 200) entry cross join lateral (
        select 'PARCEL' as record, code, name, code as "parcelCode" from parcel where id = ${parcelId} and ${parcelScope(viewer)}
        union all select 'PROJECT', code, name, null from project where id = ${projectId} and ${projectScope(viewer)}
        union all ${caseOf(caseId)} ${sql.join(casesOfParts, sql` `)}
      ) target
    ) touched where at > ${since.toISOString()}::text::timestamptz and person_id <> ${viewer.person?.id ?? ''} and touched.records is not null order by change.id desc limit ${MOST_NEWS}::int`,
    { signal },
  )
}
