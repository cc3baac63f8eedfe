import { releaseGroups } from '@panhuo/shared/release/release'
import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { parcel } from './parcel.ts'
import { inList, keptColumns, provenanceList } from './record.ts'

/**
 * What of a plot is shown to investors, and until when; one row for a plot, whose former states are
 * its history. Nothing is released by default.
 */
export const release = pgTable(
  'release',
  {
    ...keptColumns(),
    parcelId: integer('parcel_id')
      .notNull()
      .unique()
      .references(() => parcel.id),
    groups: text('groups').array().notNull(),
    releasedOn: date('released_on', { mode: 'string' }).notNull(),
    /** The last day on which it holds; null is open. */
    endsOn: date('ends_on', { mode: 'string' }),
    withdrawnOn: date('withdrawn_on', { mode: 'string' }),
    /** Name of the person as it was then. */
    releasedBy: text('released_by').notNull(),
    provenance: text('provenance').notNull(),
  },
  (t) => [
    check(
      'release_groups_known',
      sql`cardinality(${t.groups}) > 0 and ${t.groups} <@ array[${sql.raw(releaseGroups.codes.map((c) => `'${c.value}'`).join(', '))}]`,
    ),
    check('release_ends_on_sound', sql`${t.endsOn} >= ${t.releasedOn}`),
    check('release_provenance_known', inList(t.provenance, provenanceList)),
  ],
)
