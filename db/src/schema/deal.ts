import { contractKinds, dealStages, dealStandings, leadSources } from '@panhuo/shared/deal/deal'
import { industries } from '@panhuo/shared/parcel/landCodes'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { demand } from './demand.ts'
import { document } from './document.ts'
import { parcel } from './parcel.ts'
import { project } from './project.ts'
import { inList, keptColumns, provenanceList, rankIn, recordColumns } from './record.ts'

function money(name: string) {
  return numeric(name, { precision: 14, scale: 2, mode: 'number' })
}

/** Investments that are sought, from the first lead to the statistics. */
export const deal = pgTable(
  'deal',
  {
    ...recordColumns(),
    stage: text('stage').notNull(),
    standing: text('standing').notNull().default('ACTIVE'),
    standingOn: date('standing_on', { mode: 'string' }),
    standingReason: text('standing_reason'),
    investor: text('investor').notNull(),
    industry: text('industry'),
    /** 万元, as all money here. */
    investment: money('investment'),
    leadSource: text('lead_source'),
    /** What was signed; null before anything was. */
    contractKind: text('contract_kind'),
    /** Whose it is; others of the staff do not see it. */
    ownerId: text('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    followUpOn: date('follow_up_on', { mode: 'string' }),
    /** What the investor asks for, where that was written down. */
    demandId: integer('demand_id').references(() => demand.id),
  },
  (t) => [
    check('deal_stage_known', inList(t.stage, dealStages)),
    check('deal_standing_known', inList(t.standing, dealStandings)),
    check('deal_contract_kind_known', inList(t.contractKind, contractKinds)),
    check('deal_lead_source_known', inList(t.leadSource, leadSources)),
    check('deal_industry_known', inList(t.industry, industries)),
    check('deal_provenance_known', inList(t.provenance, provenanceList)),
    check('deal_investment_sound', sql`${t.investment} >= 0`),
    check(
      'deal_standing_reason_set',
      sql`(${t.standing} = 'ACTIVE') = (${t.standingReason} is null)`,
    ),
    index('deal_by_stage').on(rankIn(t.stage, dealStages), t.code),
    index('deal_by_name').on(t.name, t.code),
    index('deal_by_investment').on(t.investment, t.code),
    index('deal_by_follow_up').on(t.followUpOn, t.code),
    index('deal_by_update').on(t.updatedAt, t.code),
    index('deal_owner').on(t.ownerId),
    index('deal_demand').on(t.demandId),
  ],
)

/** That a deal reached a stage: when, by whose word and with what evidence. */
export const dealStep = pgTable(
  'deal_step',
  {
    ...keptColumns(),
    dealId: integer('deal_id')
      .notNull()
      .references(() => deal.id),
    stage: text('stage').notNull(),
    reachedOn: date('reached_on', { mode: 'string' }).notNull(),
    evidence: text('evidence'),
    documentId: integer('document_id').references(() => document.id),
    personName: text('person_name').notNull(),
    /** False where the deal was moved back from it; it stays as history. */
    standing: boolean('standing').notNull().default(true),
  },
  (t) => [
    check('deal_step_stage_known', inList(t.stage, dealStages)),
    uniqueIndex('deal_step_one_standing').on(t.dealId, t.stage).where(sql`${t.standing}`),
    index('deal_step_by_stage').on(t.stage, t.reachedOn),
  ],
)

/** What was talked about with the investor. */
export const dealTalk = pgTable(
  'deal_talk',
  {
    ...keptColumns(),
    dealId: integer('deal_id')
      .notNull()
      .references(() => deal.id),
    talkedOn: date('talked_on', { mode: 'string' }).notNull(),
    text: text('text').notNull(),
    personName: text('person_name').notNull(),
  },
  (t) => [index('deal_talk_deal').on(t.dealId)],
)

/** Plots that a deal is about. */
export const dealParcel = pgTable(
  'deal_parcel',
  {
    ...keptColumns(),
    dealId: integer('deal_id')
      .notNull()
      .references(() => deal.id),
    parcelId: integer('parcel_id')
      .notNull()
      .references(() => parcel.id),
    active: boolean('active').notNull().default(true),
  },
  (t) => [
    unique('deal_parcel_once').on(t.dealId, t.parcelId),
    index('deal_parcel_parcel').on(t.parcelId),
  ],
)

/** Projects that came of a deal. */
export const dealProject = pgTable(
  'deal_project',
  {
    ...keptColumns(),
    dealId: integer('deal_id')
      .notNull()
      .references(() => deal.id),
    projectId: integer('project_id')
      .notNull()
      .references(() => project.id),
    active: boolean('active').notNull().default(true),
  },
  (t) => [
    unique('deal_project_once').on(t.dealId, t.projectId),
    index('deal_project_project').on(t.projectId),
  ],
)

/** What a year's signed contracts are to reach, by number and by investment. */
export const dealTarget = pgTable(
  'deal_target',
  {
    ...keptColumns(),
    year: integer('year').notNull().unique(),
    contracts: integer('contracts'),
    investment: money('investment'),
    /** The document that sets it. */
    source: text('source').notNull(),
  },
  (t) => [
    check('deal_target_contracts_sound', sql`${t.contracts} > 0`),
    check('deal_target_investment_sound', sql`${t.investment} > 0`),
    check('deal_target_year_sound', sql`${t.year} between 2000 and 2100`),
  ],
)
