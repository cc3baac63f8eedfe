import { bigint, pgTable, text } from 'drizzle-orm/pg-core'

/** One counter per register table, raised by trigger with every change; ETags are made from it. */
export const dataVersion = pgTable('data_version', {
  tableName: text('table_name').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull().default(1),
})
