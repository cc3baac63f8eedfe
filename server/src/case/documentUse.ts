import { document } from '@panhuo/db/schema/document'
import * as tables from '@panhuo/db/schema/index'
import { is, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'

/** Columns that point to a document, as the tables declare them: a new one cannot be forgotten. */
const pointers = Object.values(tables)
  .filter((table) => is(table, PgTable))
  .flatMap((table) =>
    getTableConfig(table).foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference()
      return foreignTable === document ? columns.map(({ name }) => ({ table, name })) : []
    }),
  )

/** Whether a record rests on the row of `document`: a milestone, a step of a deal. */
export const documentInUse: SQL = sql`(${sql.join(
  pointers.map(
    ({ table, name }) =>
      sql`exists (select 1 from ${table} where ${sql.identifier(name)} = document.id)`,
  ),
  sql` or `,
)})`
