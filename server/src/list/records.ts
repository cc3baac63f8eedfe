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

/** A record, and the moment that it is shown at. */
export interface Shown {
  readonly id: number
  readonly asOf?: Date
}

/**
 * The same for what belongs to records that may be of the past, by database id: what is read is of
 * the moment that the record is shown at, one statement for all records of one moment.
 */
export function batchedAsOf<Value>(
  readMany: (
    context: Context,
    ids: readonly number[],
    moment: Date | undefined,
  ) => Promise<Map<number, Value>>,
) {
  const read = batched<string, Value>(async (context, keys) => {
    const byMoment = new Map<string, number[]>()
    for (const key of keys) {
      const [id, moment = ''] = key.split('@')
      byMoment.set(moment, [...(byMoment.get(moment) ?? []), Number(id)])
    }
    const found = await Promise.all(
      [...byMoment].map(async ([moment, ids]) => {
        const values = await readMany(context, ids, moment === '' ? undefined : new Date(moment))
        return [...values].map(([id, value]) => [`${id}@${moment}`, value] as const)
      }),
    )
    return new Map(found.flat())
  })
  return (context: Context, { id, asOf }: Shown): Promise<Value | null> =>
    read(context, `${id}@${asOf?.toISOString() ?? ''}`)
}

/** Rows that say of which moment they are, so that what belongs to them is read of the same. */
export function shownAt<Row extends object>(rows: readonly Row[], moment: Date | undefined): Row[] {
  return moment === undefined ? [...rows] : rows.map((row) => ({ ...row, asOf: moment }))
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

/** The same as they stood at the moment that they are asked at. */
export function byIdAsOf<V extends Vocabulary, Row extends { id: number }>(present: Register<V>) {
  return batchedAsOf<Row>(async ({ db, viewer, signal }, ids, moment) => {
    const register = moment ? registerAsOf(present, moment) : present
    const rows = await db.query<Row>(
      sql`select ${columnList(register)} from ${recordsOf(register, viewer)} where ${selected(register, viewer, {})} and ${register.table}.id = any(${`{${ids.join(',')}}`}::text::int[])`,
      { signal },
    )
    return new Map(shownAt(rows, moment).map((row) => [row.id, row]))
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
