import { caseParcel } from '@panhuo/db/schema/case'
import { caseMilestone, caseParty } from '@panhuo/db/schema/caseWork'
import type { CaseStatus, PartyKind } from '@panhuo/shared/case/case'
import type { caseFilter } from '@panhuo/shared/case/caseFilter'
import type { Day } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { recordsOf, registerAsOf, standing } from '../list/asOf.ts'
import { columnList } from '../list/page.ts'
import { batchedAsOf, byCode, groupedBy, type Shown, shownAt } from '../list/records.ts'
import { selected } from '../list/selection.ts'
import { type ParcelRow, parcelAt } from '../parcel/parcelQueries.ts'
import type { Context } from '../request/context.ts'
import { caseRegister } from './caseRegister.ts'
import type { Step } from './caseRules.ts'

/** The keys of a case's row that resolvers name. */
export interface CaseRow {
  readonly id: number
  readonly code: string
  readonly status: CaseStatus
  readonly openedOn: Day
  /** The moment that the row is of; absent for today. */
  readonly asOf?: Date
}

export const caseByCode = byCode<typeof caseFilter, CaseRow>(caseRegister)

const idList = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::text::int[]`

/** Cases of each plot today or at its moment, the active one first, then the newest; one statement for a page. */
export const casesOfParcel = batchedAsOf<CaseRow[]>(async ({ db, viewer, signal }, ids, moment) => {
  const cases = moment ? registerAsOf(caseRegister, moment) : caseRegister
  const link = standing(caseParcel, moment, { alias: 'link' })
  const rows = await db.query<CaseRow & { forParcel: number }>(
    sql`select link.parcel_id as "forParcel", ${columnList(cases)} from ${link} join ${recordsOf(cases, viewer)} on ${caseRegister.columns.id} = link.case_id where link.parcel_id = any(${idList(ids)}) and ${selected(cases, viewer, {})} order by 1, link.active desc, ${caseRegister.columns.openedOn} desc, ${caseRegister.columns.id} desc`,
    { signal },
  )
  return groupedBy(shownAt(rows, moment), ({ forParcel }) => forParcel)
})

/** The case of a plot that is open, null without one. */
export async function activeCaseOf(context: Context, plot: Shown): Promise<CaseRow | null> {
  return (await casesOfParcel(context, plot))?.find(({ status }) => status === 'OPEN') ?? null
}

const parcelIdsOf = batchedAsOf<number[]>(async ({ db, signal }, ids, moment) => {
  const rows = await db.query<{ caseId: number; parcelId: number }>(
    sql`select case_id as "caseId", parcel_id as "parcelId" from ${standing(caseParcel, moment)} where case_id = any(${idList(ids)}) order by 1, 2`,
    { signal },
  )
  const groups = groupedBy(rows, ({ caseId }) => caseId)
  return new Map([...groups].map(([id, links]) => [id, links.map(({ parcelId }) => parcelId)]))
})

/** Plots of a case that the viewer may see. */
export async function parcelsOfCase(context: Context, file: Shown): Promise<ParcelRow[]> {
  const ids = (await parcelIdsOf(context, file)) ?? []
  const rows = await Promise.all(ids.map((id) => parcelAt(context, { ...file, id })))
  return rows.filter((row) => row !== null)
}

/** A step of a case as it is stored. */
export interface MilestoneRow extends Step {
  readonly id: number
  readonly caseId: number
  readonly position: number
  readonly documentId: number | null
  readonly version: number
  /** The moment that the row is of; absent for today. */
  readonly asOf?: Date
}

export const milestoneColumns = sql`id, case_id as "caseId", code, position, name_zh as "nameZh", name_en as "nameEn", evidence_required as "evidenceRequired", closes_case as "closesCase", planned_on as "plannedOn", actual_on as "actualOn", skipped_reason as "skippedReason", document_id as "documentId", document_id is not null as "hasEvidence", version`

/** Steps of each case in their order. */
export const milestonesOf = batchedAsOf<MilestoneRow[]>(async ({ db, signal }, ids, moment) => {
  const rows = await db.query<MilestoneRow>(
    sql`select ${milestoneColumns} from ${standing(caseMilestone, moment)} where case_id = any(${idList(ids)}) order by case_id, position`,
    { signal },
  )
  return groupedBy(shownAt(rows, moment), ({ caseId }) => caseId)
})

export interface PartyRow {
  readonly id: number
  readonly caseId: number
  readonly kind: PartyKind
  readonly name: string
  readonly note: string | null
  readonly leftOn: Day | null
  readonly version: number
}

/** Who takes part in each case, those who left last. */
export const partiesOf = batchedAsOf<PartyRow[]>(async ({ db, signal }, ids, moment) => {
  const rows = await db.query<PartyRow>(
    sql`select id, case_id as "caseId", kind, name, note, left_on as "leftOn", version from ${standing(caseParty, moment)} where case_id = any(${idList(ids)}) and deleted_at is null order by case_id, left_on nulls first, id`,
    { signal },
  )
  return groupedBy(rows, ({ caseId }) => caseId)
})
