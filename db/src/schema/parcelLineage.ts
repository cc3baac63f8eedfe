import { index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { change } from './change.ts'
import { parcel } from './parcel.ts'

/**
 * Which plots came out of which by splitting or merging, so that an old code still leads on. The
 * rows stay when the change is undone: a successor that is deleted then leads nowhere.
 */
export const parcelLineage = pgTable(
  'parcel_lineage',
  {
    predecessorId: integer('predecessor_id')
      .notNull()
      .references(() => parcel.id),
    successorId: integer('successor_id')
      .notNull()
      .references(() => parcel.id),
    changeId: integer('change_id')
      .notNull()
      .references(() => change.id),
  },
  (t) => [
    primaryKey({ columns: [t.predecessorId, t.successorId] }),
    index('parcel_lineage_successor').on(t.successorId),
  ],
)
