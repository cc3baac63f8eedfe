import type { CaseStatus, PartyKind } from '@panhuo/shared/case/case'
import type { caseFilter } from '@panhuo/shared/case/caseFilter'
import type { Day } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { columnList } from '../list/page.ts'
import { batched, byCode, groupedBy } from '../list/records.ts'
import { selected } from '../list/selection.ts'
import { type ParcelRow, parcelById } from '../parcel/parcelQueries.ts'
import type { Context } from '../request/context.ts'
import { caseRegister } from './caseRegister.ts'
import type { Step } from './caseRules.ts'

/** The keys of a case's row that resolvers name. */
export interface CaseRow {
  readonly id: number
  readonly code: string
  readonly status: CaseStatus
  readonly openedOn: Day
}

export const caseByCode = byCode<typeof caseFilter, CaseRow>(caseRegister)

const idList = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::text::int[]`

/** Cases of each plot, the active one first, then the newest; one statement for a page. */
export const casesOfParcel = batched<number, CaseRow[]>(async ({ db, viewer, signal }, ids) => {
  const rows = await db.query<CaseRow & { forParcel: number }>(
    sql`select link.parcel_id as "forParcel", ${columnList(caseRegister)} from case_parcel link join ${caseRegister.table} on ${caseRegister.columns.id} = link.case_id where link.parcel_id = any(${idList(ids)}) and ${selected(caseRegister, viewer, {})} order by 1, link.active desc, ${caseRegister.columns.openedOn} desc, ${caseRegister.columns.id} desc`,
    { signal },
  )
  return groupedBy(rows, ({ forParcel }) => forParcel)
})

/** The case of a plot that is open, null without one. */
export async function activeCaseOf(context: Context, parcelId: number): Promise<CaseRow | null> {
  return (await casesOfParcel(context, parcelId))?.find(({ status }) => status === 'OPEN') ?? null
}

const parcelIdsOf = batched<number, number[]>(async ({ db, signal }, ids) => {
  const rows = await db.query<{ caseId: number; parcelId: number }>(
    sql`select case_id as "caseId", parcel_id as "parcelId" from case_parcel where case_id = any(${idList(ids)}) order by 1, 2`,
    { signal },
  )
  const groups = groupedBy(rows, ({ caseId }) => caseId)
  return new Map([...groups].map(([id, links]) => [id, links.map(({ parcelId }) => parcelId)]))
})

/** Plots of a case that the viewer may see. */
export async function parcelsOfCase(context: Context, caseId: number): Promise<ParcelRow[]> {
  const ids = (await parcelIdsOf(context, caseId)) ?? []
  const rows = await Promise.all(ids.map((id) => parcelById(context, id)))
  return rows.filter((row) => row !== null)
}

/** A step of a case as it is stored. */
export interface MilestoneRow extends Step {
  readonly id: number
  readonly caseId: number
  readonly position: number
  readonly documentId: number | null
  readonly version: number
}

export const milestoneColumns = sql`id, case_id as "caseId", code, position, name_zh as "nameZh", name_en as "nameEn", evidence_required as "evidenceRequired", closes_case as "closesCase", planned_on as "plannedOn", actual_on as "actualOn", skipped_reason as "skippedReason", document_id as "documentId", document_id is not null as "hasEvidence", version`

/** Steps of each case in their order. */
export const milestonesOf = batched<number, MilestoneRow[]>(async ({ db, signal }, ids) => {
  const rows = await db.query<MilestoneRow>(
    sql`select ${milestoneColumns} from case_milestone where case_id = any(${idList(ids)}) order by case_id, position`,
    { signal },
  )
  return groupedBy(rows, ({ caseId }) => caseId)
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
export const partiesOf = batched<number, PartyRow[]>(async ({ db, signal }, ids) => {
  const rows = await db.query<PartyRow>(
    sql`select id, case_id as "caseId", kind, name, note, left_on as "leftOn", version from case_party where case_id = any(${idList(ids)}) and deleted_at is null order by case_id, left_on nulls first, id`,
    { signal },
  )
  return groupedBy(rows, ({ caseId }) => caseId)
})
