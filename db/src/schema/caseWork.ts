import { partyKinds } from '@panhuo/shared/case/case'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { milestoneTemplate, revitalizationCase } from './case.ts'
import { document } from './document.ts'
import { inList, keptColumns } from './record.ts'

/** Steps of one case, copied from the template of the day it was opened, with their dates. */
export const caseMilestone = pgTable(
  'case_milestone',
  {
    ...keptColumns(),
    caseId: integer('case_id')
      .notNull()
      .references(() => revitalizationCase.id),
    templateId: integer('template_id')
      .notNull()
      .references(() => milestoneTemplate.id),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    evidenceRequired: boolean('evidence_required').notNull(),
    closesCase: boolean('closes_case').notNull(),
    plannedOn: date('planned_on', { mode: 'string' }),
    actualOn: date('actual_on', { mode: 'string' }),
    /** Why the step is left out; a step is done, left out or still to come. */
    skippedReason: text('skipped_reason'),
    documentId: integer('document_id').references(() => document.id),
  },
  (t) => [
    unique('case_milestone_once').on(t.caseId, t.code),
    check(
      'case_milestone_done_or_skipped',
      sql`${t.actualOn} is null or ${t.skippedReason} is null`,
    ),
  ],
)

/** Who takes part in a case. */
export const caseParty = pgTable(
  'case_party',
  {
    ...keptColumns(),
    caseId: integer('case_id')
      .notNull()
      .references(() => revitalizationCase.id),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    note: text('note'),
    /** Day from which they no longer take part. */
    leftOn: date('left_on', { mode: 'string' }),
    /** Taken back by an undoing. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    check('case_party_kind_known', inList(t.kind, partyKinds)),
    index('case_party_case').on(t.caseId),
  ],
)
