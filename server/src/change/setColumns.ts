import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'

/** Values by column name as JSON can hold them; geometry as EWKB hex, lists as arrays. */
export type ColumnValues = Readonly<Record<string, unknown>>

/** Sets columns of rows of a kept table; nothing happens where there is none to set. */
export async function setColumns(
  run: Run,
  tableName: string,
  id: number | readonly number[],
  values: ColumnValues,
): Promise<void> {
  const names = Object.keys(values)
  if (names.length === 0) return
  const table = sql.identifier(tableName)
  const columns = sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  )
  // The row type reads each value by its own column, whatever that is.
  await run(
    sql`update ${table} set (${columns}) = (select ${columns} from jsonb_populate_record(null::${table}, ${JSON.stringify(values)}::text::jsonb)) where id = any(${`{${[id].flat().join(',')}}`}::text::int[])`,
  )
}

/** Adds a row to a kept table and returns its id; columns that are not given take their defaults. */
export async function insertRow(
  run: Run,
  tableName: string,
  values: ColumnValues,
): Promise<number> {
  const table = sql.identifier(tableName)
  const columns = sql.join(
    Object.keys(values).map((name) => sql.identifier(name)),
    sql`, `,
  )
  const [made] = await run<{ id: number }>(
    sql`insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, ${JSON.stringify(values)}::text::jsonb) returning id`,
  )
  if (!made) throw new Error(`No row was added to ${tableName}`)
  return made.id
}
