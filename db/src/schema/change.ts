import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'

/** One thing that a person did: who, when, in which role, what and why. Never updated but to be undone. */
export const change = pgTable(
  'change',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    personId: text('person_id').notNull(),
    /** As it was then: people are renamed and leave. */
    personName: text('person_name').notNull(),
    role: text('role').notNull(),
    /** Name of the mutation, such as `updateParcel`. */
    action: text('action').notNull(),
    reason: text('reason'),
    /** Made by the client, so that the same form sent twice is done once. */
    requestId: text('request_id').notNull(),
    /** What was asked, as a hash: the same request id with another wish is refused. */
    asked: text('asked').notNull(),
    outcome: jsonb('outcome').$type<unknown>(),
    undoes: integer('undoes').references((): AnyPgColumn => change.id),
    undoneBy: integer('undone_by').references((): AnyPgColumn => change.id),
  },
  (t) => [
    unique('change_once').on(t.personId, t.requestId),
    index('change_by_time').on(t.at.desc(), t.id.desc()),
  ],
)

/**
 * What a change did to one row: the columns that differ, before and after. Written by trigger
 * (keep_history), so that no writer can forget; geometry stands in it as EWKB hex.
 */
export const changeEntry = pgTable(
  'change_entry',
  {
    changeId: integer('change_id')
      .notNull()
      .references(() => change.id),
    tableName: text('table_name').notNull(),
    recordId: integer('record_id').notNull(),
    /** The record's code where its table has one. */
    code: text('code'),
    /** The record's version after the change. */
    version: integer('version').notNull(),
    /** Null where the change made the record. */
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ columns: [t.tableName, t.recordId, t.version] }),
    index('change_entry_change').on(t.changeId),
  ],
)
