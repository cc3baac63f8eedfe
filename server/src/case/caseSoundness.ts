import type { Run } from '@panhuo/db/database'
import { todayInBeijing } from '@panhuo/shared/project/month'
import type { Label } from '@panhuo/shared/words/label'
import { type SQL, sql } from 'drizzle-orm'
import { GuardNotMet, InvalidInput } from '../change/failures.ts'
import { holdPlots, plotsOf } from './casePlots.ts'
import { type MilestoneRow, milestoneColumns } from './caseQueries.ts'
import { closingFault, dateFault } from './caseRules.ts'

const idList = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::text::int[]`

function refuse(zh: string, en: string): never {
  throw new InvalidInput('changeId', { zh, en })
}

/** Throws InvalidInput where cases, as they stand, are what no command of this room leaves behind. */
export async function refuseUnsoundCases(run: Run, ids: readonly number[]): Promise<void> {
  const cases = await run<{
    id: number
    code: string
    openedOn: string
    closedOn: string | null
    gone: boolean
    used: boolean
  }>(
    sql`select c.id, c.code, c.opened_on as "openedOn", c.closed_on as "closedOn", c.deleted_at is not null as gone,
      (exists (select 1 from document where case_id = c.id and deleted_at is null)
        or exists (select 1 from case_party where case_id = c.id and deleted_at is null)
        or exists (select 1 from obstacle where case_id = c.id and deleted_at is null)) as used
      from revitalization_case c where c.id = any(${idList(ids)}) order by c.code`,
  )
  for (const { id, code, openedOn, closedOn, gone, used } of cases) {
    if (gone && used) {
      refuse(
        `案件 ${code} 上还有材料、参与方或症结，请先取下`,
        `documents, parties or obstacles stand on case ${code}; take them off first`,
      )
    }
    if (gone) continue
    const steps = await stepsOf(run, id)
    if (closedOn === null) await refuseUnsoundSteps(run, id, steps, openedOn)
    else refuseEarlyClosing(steps, closedOn)
  }
  await refuseUnsoundPlots(
    run,
    sql`select parcel_id from case_parcel where case_id = any(${idList(ids)})`,
  )
}

/** The milestones of a case in their order, as the change finds them. */
export function stepsOf(run: Run, caseId: number): Promise<MilestoneRow[]> {
  return run<MilestoneRow>(
    sql`select ${milestoneColumns} from case_milestone where case_id = ${caseId}::int order by position`,
  )
}

/** Throws InvalidInput where a case would end before the last of its milestones was done. */
export function refuseEarlyClosing(steps: readonly MilestoneRow[], closedOn: string): void {
  const fault = closingFault(steps, closedOn)
  if (fault) throw new InvalidInput(fault.field, fault.said)
}

async function refuseUnsoundSteps(
  run: Run,
  caseId: number,
  steps: readonly MilestoneRow[],
  openedOn: string,
): Promise<void> {
  for (const { code } of steps) {
    const fault = dateFault(steps, code, openedOn, todayInBeijing())
    if (fault) throw new InvalidInput(fault.field, fault.said)
  }
  const [bare] = await run<{ nameZh: string; nameEn: string }>(
    sql`select name_zh as "nameZh", name_en as "nameEn" from case_milestone where case_id = ${caseId}::int and document_id is not null and not exists (select 1 from document where id = document_id and deleted_at is null and case_id = ${caseId}::int) order by position limit 1`,
  )
  if (bare) {
    refuse(
      `节点“${bare.nameZh}”的依据材料会不在本案件中`,
      `the evidence of “${bare.nameEn}” would be no document of the case`,
    )
  }
}

/** The same for parts of cases, which are written while the case is open. */
export async function refusePartsOfClosed(run: Run, caseIds: SQL): Promise<void> {
  const rows = await run<{ id: number; code: string; closed: boolean }>(
    sql`select id, code, status <> 'OPEN' and deleted_at is null as closed from revitalization_case where id in (${caseIds}) order by code`,
  )
  const closed = rows.find((row) => row.closed)
  if (closed) refuse(`案件 ${closed.code} 已结，不能再改`, `case ${closed.code} is closed`)
  await refuseUnsoundCases(
    run,
    rows.map(({ id }) => id),
  )
}

/** The same for plots that are or were in a case: their stage must be one that the case carries. */
export async function refuseUnsoundPlots(run: Run, parcelIds: SQL): Promise<void> {
  const said = await unlikeCase(run, parcelIds)
  if (said) throw new InvalidInput('changeId', said)
}

/** Throws GuardNotMet where a command takes from its case what the stage of a plot rests on. */
export async function refuseStagesLeft(run: Run, caseId: number): Promise<void> {
  const said = await unlikeCase(run, plotsOf(caseId))
  if (said) throw new GuardNotMet([{ code: 'STAGE_CARRIED', said }])
}

/** What is said of the first of the plots whose stage no case of theirs carries. */
async function unlikeCase(run: Run, parcelIds: SQL): Promise<Label | undefined> {
  await holdPlots(run, parcelIds)
  const [held] = await run<{ code: string }>(
    sql`select p.code from parcel p cross join lateral (
      select coalesce(bool_or(link.active), false) as active, count(*) filter (where c.status in ('OPEN', 'COMPLETED')) as cases,
        count(*) filter (where c.status in ('OPEN', 'COMPLETED') and exists (select 1 from case_milestone m where m.case_id = c.id and m.actual_on is not null)) as begun,
        count(*) filter (where c.status in ('OPEN', 'COMPLETED') and exists (select 1 from case_milestone m where m.case_id = c.id and m.closes_case and m.actual_on is not null and (m.document_id is not null or c.provenance = 'ILLUSTRATIVE'))) as closing
      from case_parcel link join revitalization_case c on c.id = link.case_id and c.deleted_at is null where link.parcel_id = p.id
    ) own where p.id in (${parcelIds}) and exists (select 1 from case_parcel where parcel_id = p.id) and (
      own.active and (p.deleted_at is not null or p.stage = 'REMOVED')
      or p.deleted_at is null and (p.stage in ('METHOD_SET', 'IN_PROGRESS') and own.cases = 0 or p.stage = 'IN_PROGRESS' and own.begun = 0 or p.stage = 'COMPLETED' and own.closing = 0)
    ) order by p.code limit 1`,
  )
  return (
    held && {
      zh: `地块 ${held.code} 的阶段与案件会不相符，请先变更其阶段或案件`,
      en: `the stage of plot ${held.code} would not agree with its case; move the plot or the case first`,
    }
  )
}

/** The same for documents: evidence stays in its case, and what was swept does not come back. */
export async function refuseUnsoundDocuments(run: Run, ids: readonly number[]): Promise<void> {
  await refuseUnsoundEvidence(run, ids)
  const [swept] = await run<{ name: string }>(
    sql`select name from document where id = any(${idList(ids)}) and deleted_at is null and exists (select 1 from change_entry join change on change.id = change_id where table_name = 'document' and record_id = document.id and change.action = 'sweepDocuments') limit 1`,
  )
  if (swept) {
    refuse(`“${swept.name}”的文件已被清理`, `the file of “${swept.name}” was swept away`)
  }
}

async function refuseUnsoundEvidence(run: Run, ids: readonly number[]): Promise<void> {
  const rows = await run<{ caseId: number }>(
    sql`select case_id as "caseId" from document where id = any(${idList(ids)}) and case_id is not null union select case_id from case_milestone where document_id = any(${idList(ids)})`,
  )
  const [orphan] = await run<{ nameZh: string; nameEn: string }>(
    sql`select m.name_zh as "nameZh", m.name_en as "nameEn" from case_milestone m join document d on d.id = m.document_id where d.id = any(${idList(ids)}) and (d.deleted_at is not null or d.case_id is distinct from m.case_id) limit 1`,
  )
  if (orphan) {
    refuse(
      `是节点“${orphan.nameZh}”的依据，先从节点上取下`,
      `is the evidence of “${orphan.nameEn}”; take it off there first`,
    )
  }
  await refuseUnsoundCases(
    run,
    rows.map(({ caseId }) => caseId),
  )
}
