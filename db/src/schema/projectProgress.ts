import { projectSteps } from '@panhuo/shared/project/progress'
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { project } from './project.ts'
import { inList, keptColumns, provenanceList } from './record.ts'

/** Approvals of a project: a set with dates, since they may run side by side. */
export const projectStep = pgTable(
  'project_step',
  {
    ...keptColumns(),
    projectId: integer('project_id')
      .notNull()
      .references(() => project.id),
    kind: text('kind').notNull(),
    begunOn: date('begun_on'),
    doneOn: date('done_on'),
    /** Unit whose answer is awaited. */
    waitingFor: text('waiting_for'),
    note: text('note'),
    /** Samples say so row by row: the project itself is documented. */
    provenance: text('provenance').notNull(),
  },
  (t) => [
    unique('project_step_once').on(t.projectId, t.kind),
    check('project_step_kind_known', inList(t.kind, projectSteps)),
    check('project_step_provenance_known', inList(t.provenance, provenanceList)),
    check('project_step_in_order', sql`${t.doneOn} >= ${t.begunOn}`),
  ],
)

/** Planned and actual investment of a month, 万元. */
export const projectInvestment = pgTable(
  'project_investment',
  {
    ...keptColumns(),
    projectId: integer('project_id')
      .notNull()
      .references(() => project.id),
    /** First day of the month. */
    month: date('month').notNull(),
    planned: numeric('planned', { precision: 14, scale: 2, mode: 'number' }),
    actual: numeric('actual', { precision: 14, scale: 2, mode: 'number' }),
    provenance: text('provenance').notNull(),
  },
  (t) => [
    unique('project_investment_once').on(t.projectId, t.month),
    check('project_investment_month', sql`extract(day from ${t.month}) = 1`),
    check('project_investment_not_negative', sql`${t.planned} >= 0 and ${t.actual} >= 0`),
    check('project_investment_provenance_known', inList(t.provenance, provenanceList)),
  ],
)

/** When a project's light changes; dated, so that an old rule is never applied in silence. */
export const lagRule = pgTable(
  'lag_rule',
  {
    ...keptColumns(),
    yellowPoints: numeric('yellow_points', { precision: 5, scale: 1, mode: 'number' }).notNull(),
    redPoints: numeric('red_points', { precision: 5, scale: 1, mode: 'number' }).notNull(),
    /** Months behind the planned start or end; null is not judged. */
    startYellowMonths: integer('start_yellow_months'),
    startRedMonths: integer('start_red_months'),
    endYellowMonths: integer('end_yellow_months'),
    source: text('source').notNull(),
    validFrom: date('valid_from').notNull(),
    /** Last day in force; null where no end is stated. */
    validTo: date('valid_to'),
    /** Taken back by an undoing. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    check('lag_rule_points', sql`${t.yellowPoints} > 0 and ${t.redPoints} >= ${t.yellowPoints}`),
    check(
      'lag_rule_months',
      sql`least(${t.startYellowMonths}, ${t.startRedMonths}, ${t.endYellowMonths}) >= 0`,
    ),
    check('lag_rule_dates', sql`${t.validTo} >= ${t.validFrom}`),
    index('lag_rule_by_start').on(t.validFrom),
  ],
)
