import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * Who did what, when, from where, in one chain: each row holds the hash of the former one, and a
 * trigger gives the number and the hash. It refuses updates and deletes.
 */
export const auditEvent = pgTable(
  'audit_event',
  {
    /** 1, 2, 3 … without a gap. */
    id: bigint('id', { mode: 'number' }).primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    /** A code of auditActions; unchecked here, so that a new one needs no migration. */
    action: text('action').notNull(),
    /** Null where nobody is known, as after a wrong name. */
    personId: text('person_id'),
    personName: text('person_name'),
    role: text('role'),
    address: text('address'),
    /** What it was done to: a user name, a plot, a file. */
    subject: text('subject'),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    index('audit_by_person').on(t.personId, t.id.desc()),
    index('audit_by_action').on(t.action, t.id.desc()),
    index('audit_by_time').on(t.at),
  ],
)
