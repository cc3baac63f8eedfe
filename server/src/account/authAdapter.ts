import type { Database } from '@panhuo/db/database'
import { credential, person, personSession } from '@panhuo/db/schema/account'
import { type CleanedWhere, type CustomAdapter, createAdapterFactory } from 'better-auth/adapters'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'

/** Tables by the name that better-auth has for them; what we do not use of it has none. */
const tables: Readonly<Record<string, PgTable>> = {
  user: person,
  session: personSession,
  account: credential,
}

/**
 * Lets better-auth keep its people, sessions and credentials in our database, embedded or server.
 * All on the primary: whoever just signed in has to be known.
 */
export function authAdapter(db: Database) {
  return createAdapterFactory({
    config: { adapterId: 'panhuo', supportsArrays: true, supportsJSON: true, transaction: false },
    adapter: () => adapterOf(db),
  })
}

function adapterOf(db: Database): CustomAdapter {
  const rows = <Row>(statement: SQL) =>
    db.transaction((run) => run<object>(statement)) as Promise<Row[]>
  const first = async <Row>(statement: SQL) => (await rows<Row>(statement))[0] ?? null
  const read = <Row>(statement: SQL) =>
    db.query<object>(statement, { primary: true }) as Promise<Row[]>
  const one = (model: string, where: CleanedWhere[]) =>
    sql`ctid = (select ctid from ${tableOf(model)} where ${whereOf(model, where)} limit 1 for update)`

  return {
    create: async <T>({ model, data }: { model: string; data: object }) =>
      (await first<T>(
        sql`insert into ${tableOf(model)} (${names(model, data)}) values (${values(data)}) returning ${fields(model)}`,
      )) as T,
    findOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) => {
      const [found] = await read<T>(
        sql`select ${fields(model)} from ${tableOf(model)} where ${whereOf(model, where)} limit 1`,
      )
      return found ?? null
    },
    findMany: ({ model, where = [], limit, offset = 0, sortBy }) => {
      const way = sortBy?.direction === 'desc' ? sql`desc` : sql`asc`
      const order = sortBy ? sql`order by ${column(model, sortBy.field)} ${way}` : sql``
      return read(
        sql`select ${fields(model)} from ${tableOf(model)} where ${whereOf(model, where)} ${order} limit ${limit}::int offset ${offset}::int`,
      )
    },
    update: ({ model, where, update }) =>
      first(
        sql`update ${tableOf(model)} set ${changes(model, update as object)} where ${one(model, where)} returning ${fields(model)}`,
      ),
    updateMany: async ({ model, where, update }) =>
      (
        await rows(
          sql`update ${tableOf(model)} set ${changes(model, update)} where ${whereOf(model, where)} returning 1`,
        )
      ).length,
    delete: async ({ model, where }) => {
      await rows(sql`delete from ${tableOf(model)} where ${one(model, where)}`)
    },
    deleteMany: async ({ model, where }) =>
      (await rows(sql`delete from ${tableOf(model)} where ${whereOf(model, where)} returning 1`))
        .length,
    count: async ({ model, where = [] }) => {
      const [found] = await read<{ n: number }>(
        sql`select count(*)::int as n from ${tableOf(model)} where ${whereOf(model, where)}`,
      )
      return found?.n ?? 0
    },
  }
}

function tableOf(model: string): PgTable {
  const table = tables[model]
  if (!table) throw new Error(`better-auth asks for ${model}, which has no table`)
  return table
}

function column(model: string, field: string): AnyPgColumn {
  const found = getTableColumns(tableOf(model))[field]
  if (!found) throw new Error(`better-auth asks for ${model}.${field}, which has no column`)
  return found
}

/** Every column under the name that better-auth has for it. */
function fields(model: string): SQL {
  const all = Object.entries(getTableColumns(tableOf(model)))
  return sql.join(
    all.map(
      ([name, { name: stored }]) => sql`${sql.identifier(stored)} as ${sql.identifier(name)}`,
    ),
    sql`, `,
  )
}

function names(model: string, data: object): SQL {
  const stored = Object.keys(data).map((field) => sql.identifier(column(model, field).name))
  return sql.join(
    stored.map((name) => sql`${name}`),
    sql`, `,
  )
}

function values(data: object): SQL {
  return sql.join(
    Object.values(data).map((value) => sql`${parameter(value)}`),
    sql`, `,
  )
}

function changes(model: string, data: object): SQL {
  return sql.join(
    Object.entries(data).map(
      ([field, value]) => sql`${sql.identifier(column(model, field).name)} = ${parameter(value)}`,
    ),
    sql`, `,
  )
}

function whereOf(model: string, where: readonly CleanedWhere[]): SQL {
  const parts = where.map((clause, index) => {
    const link = index === 0 ? sql`` : clause.connector === 'OR' ? sql` or ` : sql` and `
    return sql`${link}${condition(column(model, clause.field), clause)}`
  })
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts)})`
}

function condition(field: AnyPgColumn, { operator, value }: CleanedWhere): SQL {
  switch (operator) {
    case 'eq':
      return value === null ? sql`${field} is null` : sql`${field} = ${parameter(value)}`
    case 'ne':
      return value === null ? sql`${field} is not null` : sql`${field} <> ${parameter(value)}`
    case 'lt':
      return sql`${field} < ${parameter(value)}`
    case 'lte':
      return sql`${field} <= ${parameter(value)}`
    case 'gt':
      return sql`${field} > ${parameter(value)}`
    case 'gte':
      return sql`${field} >= ${parameter(value)}`
    case 'in':
      return sql`${field}::text in (${values([value].flat().map(String))})`
    default:
      throw new Error(`better-auth asks for ${operator}, which nothing here needs`)
  }
}

function parameter(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value
}
