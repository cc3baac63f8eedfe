import { obstacleKinds, obstacleStatuses } from '@panhuo/shared/obstacle/obstacle'
import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { revitalizationCase } from './case.ts'
import { parcel } from './parcel.ts'
import { project } from './project.ts'
import { inList, keptColumns, provenanceList } from './record.ts'

/** What holds one plot, one case or one project up, who leads its solution and until when. */
export const obstacle = pgTable(
  'obstacle',
  {
    ...keptColumns(),
    parcelId: integer('parcel_id').references(() => parcel.id),
    caseId: integer('case_id').references(() => revitalizationCase.id),
    projectId: integer('project_id').references(() => project.id),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    status: text('status').notNull().default('OPEN'),
    foundOn: date('found_on', { mode: 'string' }).notNull(),
    leadUnit: text('lead_unit'),
    helperUnits: text('helper_units'),
    dueOn: date('due_on', { mode: 'string' }),
    measure: text('measure'),
    closedOn: date('closed_on', { mode: 'string' }),
    evidence: text('evidence'),
    provenance: text('provenance').notNull(),
    /** Taken back by an undoing. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    check('obstacle_owner_one', sql`num_nonnulls(${t.parcelId}, ${t.caseId}, ${t.projectId}) = 1`),
    check('obstacle_kind_known', inList(t.kind, obstacleKinds)),
    check('obstacle_status_known', inList(t.status, obstacleStatuses)),
    check('obstacle_closed_on_set', sql`(${t.status} = 'SOLVED') = (${t.closedOn} is not null)`),
    check('obstacle_due_on_sound', sql`${t.dueOn} >= ${t.foundOn}`),
    check('obstacle_closed_on_sound', sql`${t.closedOn} >= ${t.foundOn}`),
    check('obstacle_provenance_known', inList(t.provenance, provenanceList)),
    index('obstacle_parcel').on(t.parcelId),
    index('obstacle_case').on(t.caseId),
    index('obstacle_project').on(t.projectId),
  ],
)
