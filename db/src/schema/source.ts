import { date, pgTable, text } from 'drizzle-orm/pg-core'

/** What records cite: an article, a data set, or a drawing of our own. */
export const source = pgTable('source', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  publisher: text('publisher').notNull(),
  /** Null where the source carries no date. */
  publishedAt: date('published_at', { mode: 'string' }),
  licence: text('licence'),
  note: text('note'),
})
