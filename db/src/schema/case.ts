import { caseStatuses, caseTracks } from '@panhuo/shared/case/case'
import { revitalizationMethods } from '@panhuo/shared/parcel/parcel'
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
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { parcel } from './parcel.ts'
import { inList, keptColumns, provenanceList } from './record.ts'

/** Steps of each way of revitalization; dated data, so that practice may change without code. */
export const milestoneTemplate = pgTable(
  'milestone_template',
  {
    ...keptColumns(),
    method: text('method').notNull(),
    /** Only judicial cases run on one of two tracks. */
    track: text('track'),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    evidenceRequired: boolean('evidence_required').notNull().default(false),
    /** The last step: with it and its evidence the case may be completed. */
    closesCase: boolean('closes_case').notNull().default(false),
    source: text('source').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** Last day in force; null where no end is stated. */
    validTo: date('valid_to', { mode: 'string' }),
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('milestone_template_once')
      .on(t.code, t.validFrom)
      .where(sql`${t.deletedAt} is null`),
    check('milestone_template_method_known', inList(t.method, revitalizationMethods)),
    check('milestone_template_track_known', inList(t.track, caseTracks)),
    check('milestone_template_dates', sql`${t.validTo} >= ${t.validFrom}`),
    index('milestone_template_by_method').on(t.method, t.position),
  ],
)

/** One attempt to bring one or several adjoining plots back to use, in one way. */
export const revitalizationCase = pgTable(
  'revitalization_case',
  {
    ...keptColumns(),
    code: text('code').notNull().unique(),
    method: text('method').notNull(),
    track: text('track'),
    status: text('status').notNull().default('OPEN'),
    openedOn: date('opened_on', { mode: 'string' }).notNull(),
    closedOn: date('closed_on', { mode: 'string' }),
    leadUnit: text('lead_unit'),
    note: text('note'),
    /** Judicial cases are class R until this day. */
    publishedOn: date('published_on', { mode: 'string' }),
    provenance: text('provenance').notNull(),
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    check('revitalization_case_method_known', inList(t.method, revitalizationMethods)),
    check('revitalization_case_track_known', inList(t.track, caseTracks)),
    check(
      'revitalization_case_track_set',
      sql`(${t.method} = 'JUDICIAL_RESTRUCTURING') = (${t.track} is not null)`,
    ),
    check('revitalization_case_status_known', inList(t.status, caseStatuses)),
    check(
      'revitalization_case_closed_on_set',
      sql`(${t.status} = 'OPEN') = (${t.closedOn} is null)`,
    ),
    check('revitalization_case_closed_on_sound', sql`${t.closedOn} >= ${t.openedOn}`),
    check('revitalization_case_provenance_known', inList(t.provenance, provenanceList)),
  ],
)

/** Plots of a case; a plot has at most one active case, which this index holds true. */
export const caseParcel = pgTable(
  'case_parcel',
  {
    ...keptColumns(),
    caseId: integer('case_id')
      .notNull()
      .references(() => revitalizationCase.id),
    parcelId: integer('parcel_id')
      .notNull()
      .references(() => parcel.id),
    active: boolean('active').notNull(),
  },
  (t) => [
    unique('case_parcel_once').on(t.caseId, t.parcelId),
    uniqueIndex('case_parcel_one_active').on(t.parcelId).where(sql`${t.active}`),
    index('case_parcel_parcel').on(t.parcelId),
  ],
)
