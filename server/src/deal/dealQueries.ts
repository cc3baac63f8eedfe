import { deal } from '@panhuo/db/schema/deal'
import type { DealStage, DealStanding } from '@panhuo/shared/deal/deal'
import type { dealFilter } from '@panhuo/shared/deal/dealFilter'
import type { Day } from '@panhuo/shared/project/month'
import type { projectFilter } from '@panhuo/shared/project/projectFilter'
import { sql } from 'drizzle-orm'
import { columnList } from '../list/page.ts'
import { batched, byCode, byId, groupedBy } from '../list/records.ts'
import { selected } from '../list/selection.ts'
import { type ParcelRow, parcelById } from '../parcel/parcelQueries.ts'
import type { ProjectRow } from '../project/projectQueries.ts'
import { projectRegister } from '../project/projectRegister.ts'
import type { Context } from '../request/context.ts'
import { dealRegister } from './dealRegister.ts'

/** The keys of a deal's row that resolvers name. */
export interface DealRow {
  readonly id: number
  readonly code: string
  readonly stage: DealStage
  readonly standing: DealStanding
  readonly investor: string
  readonly ownerId: string
  readonly followUpOn: Day | null
  readonly demandId: number | null
}

const projectById = byId<typeof projectFilter, ProjectRow>(projectRegister)
export const dealByCode = byCode<typeof dealFilter, DealRow>(dealRegister)

const idList = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::text::int[]`

export interface DealStepRow {
  readonly id: number
  readonly dealId: number
  readonly stage: DealStage
  readonly reachedOn: Day
  readonly evidence: string | null
  readonly documentId: number | null
  readonly personName: string
  readonly standing: boolean
}

/** Steps of each deal in the order in which they were noted, with those that were taken back. */
export const stepsOfDeal = batched<number, DealStepRow[]>(async ({ db, signal }, ids) => {
  const rows = await db.query<DealStepRow>(
    sql`select id, deal_id as "dealId", stage, reached_on as "reachedOn", evidence, document_id as "documentId", person_name as "personName", standing from deal_step where deal_id = any(${idList(ids)}) order by deal_id, id`,
    { signal },
  )
  return groupedBy(rows, ({ dealId }) => dealId)
})

export interface DealTalkRow {
  readonly id: number
  readonly dealId: number
  readonly talkedOn: Day
  readonly text: string
  readonly personName: string
}

/** Talks of each deal, the latest first. */
export const talksOfDeal = batched<number, DealTalkRow[]>(async ({ db, signal }, ids) => {
  const rows = await db.query<DealTalkRow>(
    sql`select id, deal_id as "dealId", talked_on as "talkedOn", text, person_name as "personName" from deal_talk where deal_id = any(${idList(ids)}) order by deal_id, talked_on desc, id desc`,
    { signal },
  )
  return groupedBy(rows, ({ dealId }) => dealId)
})

function linksOf(table: 'deal_parcel' | 'deal_project', pointer: 'parcel_id' | 'project_id') {
  return batched<number, { dealId: number; id: number }[]>(async ({ db, signal }, ids) => {
    const rows = await db.query<{ dealId: number; id: number }>(
      sql`select deal_id as "dealId", ${sql.identifier(pointer)} as id from ${sql.identifier(table)} where deal_id = any(${idList(ids)}) and active order by 1, 2`,
      { signal },
    )
    return groupedBy(rows, ({ dealId }) => dealId)
  })
}
const parcelLinks = linksOf('deal_parcel', 'parcel_id')
const projectLinks = linksOf('deal_project', 'project_id')

/** Plots of a deal that the viewer may see. */
export async function parcelsOfDeal(context: Context, dealId: number): Promise<ParcelRow[]> {
  const links = (await parcelLinks(context, dealId)) ?? []
  const rows = await Promise.all(links.map(({ id }) => parcelById(context, id)))
  return rows.filter((row) => row !== null)
}

/** Projects of a deal that the viewer may see. */
export async function projectsOfDeal(context: Context, dealId: number): Promise<ProjectRow[]> {
  const links = (await projectLinks(context, dealId)) ?? []
  const rows = await Promise.all(links.map(({ id }) => projectById(context, id)))
  return rows.filter((row) => row !== null)
}

/** Deals of a demand that the viewer may see, the latest first. */
export const dealsOfDemand = batched<number, DealRow[]>(async ({ db, viewer, signal }, ids) => {
  const rows = await db.query<DealRow>(
    sql`select ${columnList(dealRegister)} from ${dealRegister.table} where ${deal.demandId} = any(${idList(ids)}) and ${selected(dealRegister, viewer, {})} order by ${dealRegister.columns.code} desc`,
    { signal },
  )
  return groupedBy(rows, ({ demandId }) => demandId ?? 0)
})

/** Deals about each plot that the viewer may see, the latest first. */
export const dealsOfParcel = batched<number, DealRow[]>(async ({ db, viewer, signal }, ids) => {
  const rows = await db.query<DealRow & { forParcel: number }>(
    sql`select link.parcel_id as "forParcel", ${columnList(dealRegister)} from deal_parcel link join ${dealRegister.table} on ${dealRegister.columns.id} = link.deal_id where link.parcel_id = any(${idList(ids)}) and link.active and ${selected(dealRegister, viewer, {})} order by 1, ${dealRegister.columns.code} desc`,
    { signal },
  )
  return groupedBy(rows, ({ forParcel }) => forParcel)
})
