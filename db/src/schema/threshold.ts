import { thresholdMeasures, thresholdVerdicts } from '@panhuo/shared/threshold/threshold'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { parcel } from './parcel.ts'
import { inList, keptColumns } from './record.ts'

/**
 * Dated rules of policy documents, in the order in which they are read: the first whose measure
 * lies in `from` ≤ x < `below` decides. An expired document is never applied in silence.
 */
export const threshold = pgTable(
  'threshold',
  {
    ...keptColumns(),
    document: text('document').notNull(),
    documentName: text('document_name').notNull(),
    position: integer('position').notNull(),
    measure: text('measure').notNull(),
    /** Lower bound, included; null is open. */
    fromValue: doublePrecision('from_value'),
    /** Upper bound, excluded; null is open. */
    belowValue: doublePrecision('below_value'),
    verdict: text('verdict').notNull(),
    /** Highest plot ratio that the rule names. */
    plotRatio: doublePrecision('plot_ratio'),
    /** True where the rule lets a plot go beyond it. */
    mayExceed: boolean('may_exceed').notNull().default(false),
    conclusionZh: text('conclusion_zh').notNull(),
    conclusionEn: text('conclusion_en').notNull(),
    source: text('source').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    /** Taken back by an undoing. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    check('threshold_measure_known', inList(t.measure, thresholdMeasures)),
    check('threshold_verdict_known', inList(t.verdict, thresholdVerdicts)),
    check('threshold_bounds', sql`${t.belowValue} > ${t.fromValue}`),
    check('threshold_dates', sql`${t.validTo} >= ${t.validFrom}`),
    index('threshold_by_document').on(t.document, t.position),
  ],
)

/** A check of one plot on one day, with what went into it. */
export const thresholdResult = pgTable(
  'threshold_result',
  {
    ...keptColumns(),
    parcelId: integer('parcel_id')
      .notNull()
      .references(() => parcel.id),
    document: text('document').notNull(),
    checkedOn: date('checked_on', { mode: 'string' }).notNull(),
    verdict: text('verdict').notNull(),
    inputs: jsonb('inputs').$type<Record<string, number | string | null>>().notNull(),
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    check('threshold_result_verdict_known', inList(t.verdict, thresholdVerdicts)),
    index('threshold_result_parcel').on(t.parcelId, t.id),
  ],
)
