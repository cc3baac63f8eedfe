import type { Vocabulary } from '@panhuo/shared/filter/field'
import DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import type { Context } from '../request/context.ts'
import { recordsOf, registerAsOf } from './asOf.ts'
import { columnList } from './page.ts'
import type { Register } from './register.ts'
import { selected } from './selection.ts'

type ReadMany<Key, Value> = (context: Context, keys: readonly Key[]) => Promise<Map<Key, Value>>

/**
 * A reader that collects the keys asked for while a list resolves and reads them in one statement.
 * The loader lives as long as the request, so nothing of one viewer reaches another.
 */
export function batched<Key, Value>(readMany: ReadMany<Key, Value>) {
  return (context: Context, key: Key): Promise<Value | null> => {
    let loader = context.loaders.get(readMany) as DataLoader<Key, Value | null> | undefined
    if (!loader) {
      loader = new DataLoader(async (keys: readonly Key[]) => {
        const found = await readMany(context, keys)
        return keys.map((key) => found.get(key) ?? null)
      })
      context.loaders.set(readMany, loader)
    }
    return loader.load(key)
  }
}

/** Records of a register by database id, under the viewer's scope, batched. */
export function byId<V extends Vocabulary, Row extends { id: number }>(register: Register<V>) {
  return batched<number, Row>(async ({ db, viewer, signal }, ids) => {
    const rows = await db.query<Row>(
      sql`select ${columnList(register)} from ${recordsOf(register, viewer)} where ${selected(register, viewer, {})} and ${register.table}.id = any(${`{${ids.join(',')}}`}::text::int[])`,
      { signal },
    )
    return new Map(rows.map((row) => [row.id, row]))
  })
}

/** Records of a register by code, under the viewer's scope, batched. */
export function byCode<V extends Vocabulary, Row extends { code: string }>(register: Register<V>) {
  return batched<string, Row>(async ({ db, viewer, signal }, asked) => {
    // No code holds NUL, which the database refuses to compare: one would fail the whole batch.
    const codes = asked.filter((code) => !code.includes('\0'))
    const rows = await db.query<Row>(
      sql`select ${columnList(register)} from ${recordsOf(register, viewer)} where ${selected(register, viewer, {})} and ${register.table}.code = any(${textArray(codes)})`,
      { signal },
    )
    return new Map(rows.map((row) => [row.code, row]))
  })
}

/** One record by code as it stood at a moment, under the viewer's scope; null where there was none. */
export async function byCodeAsOf<V extends Vocabulary, Row extends object>(
  present: Register<V>,
  { db, viewer, signal }: Context,
  code: string,
  moment: Date,
): Promise<Row | null> {
  const register = registerAsOf(present, moment)
  if (code.includes('\0')) return null
  const [row] = await db.query<Row>(
    sql`select ${columnList(register)} from ${recordsOf(register, viewer)} where ${selected(register, viewer, {})} and ${register.table}.code = ${code}`,
    { signal },
  )
  return row ? { ...row, asOf: moment } : null
}

/** Rows by what they belong to, in their order; for readers of "all x of each y". */
export function groupedBy<Row, Key>(
  rows: readonly Row[],
  owner: (row: Row) => Key,
): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const known = groups.get(owner(row))
    if (known) known.push(row)
    else groups.set(owner(row), [row])
  }
  return groups
}
