import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** When a person last opened the morning page, and the time before that from which news is told. */
export const visit = pgTable('visit', {
  personId: text('person_id').primaryKey(),
  /** Changes after this are new to them. */
  seenUntil: timestamp('seen_until', { withTimezone: true }).notNull(),
  lastAt: timestamp('last_at', { withTimezone: true }).notNull(),
})
