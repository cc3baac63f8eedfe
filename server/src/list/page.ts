import type { Database } from '@panhuo/db/database'
import { BadArgument } from '@panhuo/shared/filter/badFilter'
import type { AnyFilter, FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { overlapShare } from '../filter/shapeSql.ts'
import { conjunction } from '../filter/where.ts'
import type { Viewer } from '../request/viewer.ts'
import { recordsOf } from './asOf.ts'
import { behind, readCursor, writeCursor } from './cursor.ts'
import { type OrderKey, type OrderTerm, orderBy, orderKeys } from './order.ts'
import type { Register } from './register.ts'
import { selected } from './selection.ts'

export const DEFAULT_PAGE = 50
export const MAX_PAGE = 200

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
  readonly orderBy?: readonly OrderTerm[] | null | undefined
}

export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

interface PagePlan {
  readonly keys: readonly OrderKey[]
  readonly backward: boolean
  readonly size: number
  /** Conditions that the cursors add. */
  readonly limits: readonly SQL[]
  /** Fields asked of each record; every field where nothing is said. */
  readonly asked?: ReadonlySet<string> | undefined
}

/** Reads the page's arguments. Throws BadArgument for unusable ones, HiddenField for a hidden order. */
export function planPage<V extends Vocabulary>(
  register: Register<V>,
  viewer: Viewer,
  args: PageArguments,
): PagePlan {
  const { type } = register
  const keys = orderKeys(register as unknown as Register, args.orderBy ?? [], viewer.role)
  const limits: SQL[] = []
  if (args.after) limits.push(behind(keys, readCursor(type, keys, args.after, 'after'), false))
  if (args.before) limits.push(behind(keys, readCursor(type, keys, args.before, 'before'), true))
  return { ...extentOf(args), keys, limits }
}

/** One keyset page of a register in one statement. */
export async function readPage<V extends Vocabulary, Row extends object>(
  db: Database,
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
  plan: PagePlan,
  signal?: AbortSignal,
): Promise<Page<Row>> {
  const { keys, backward, size } = plan
  const statement = pageSql(register, viewer, filter, plan)
  const rows = await db.query<Row & Record<string, unknown>>(statement, { signal })
  const more = rows.length > size
  const kept = rows.slice(0, size)
  if (backward) kept.reverse()
  return {
    edges: kept.map((row) => ({
      // Written when it is asked for: most lists want one cursor, the last.
      get cursor() {
        return writeCursor(register.type, keys, keyValues(keys, row))
      },
      node: register.moment ? { ...row, asOf: register.moment } : row,
    })),
    // What the cursor was made from stands on its other side.
    hasNextPage: backward ? plan.limits.length > 0 : more,
    hasPreviousPage: backward ? more : plan.limits.length > 0,
  }
}

function pageSql<V extends Vocabulary>(
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
  { keys, backward, size, limits, asked }: PagePlan,
): SQL {
  const where = conjunction([selected(register, viewer, filter), ...limits])
  const shape = (filter as AnyFilter).within as SpatialFilter | undefined
  const parts = [columnList(register, asked), keyColumns(keys)]
  // An intersection for each row: only where somebody wants it.
  if (!asked || asked.has('overlapShare')) {
    const share = overlapShare(register.shape(viewer).outline, shape, viewer)
    parts.push(sql`${share} as "overlapShare"`)
  }
  const columns = sql.join(parts, sql`, `)
  const order = orderBy(keys, backward)
  if (!asksSpace(filter as AnyFilter)) {
    return sql`select ${columns} from ${recordsOf(register, viewer)} where ${where} order by ${order} limit ${size + 1}::int`
  }
  // Without the fence the planner walks the order's index and tests each geometry on the way.
  return sql`with hit as materialized (select id from ${recordsOf(register, viewer)} where ${where}) select ${columns} from hit join ${recordsOf(register, viewer)} using (id) order by ${order} limit ${size + 1}::int`
}

const columnTexts = new WeakMap<object, Map<string, string>>()

/**
 * The register's columns, aliased by name: ids and pointers always, declared fields as asked, all
 * of them where nothing is said.
 */
export function columnList<V extends Vocabulary>(
  register: Register<V>,
  asked?: ReadonlySet<string>,
): SQL {
  const texts = columnTexts.get(register.columns) ?? textsOf(register)
  columnTexts.set(register.columns, texts)
  const wanted: string[] = []
  for (const [name, text] of texts) {
    const optional = asked && name !== 'code' && Object.hasOwn(register.fields, name)
    if (!optional || asked.has(name)) wanted.push(text)
  }
  return sql.raw(wanted.join(', '))
}

// The same for every request, so the pieces of each column are put together once.
function textsOf<V extends Vocabulary>(register: Register<V>): Map<string, string> {
  const dialect = new PgDialect()
  return new Map(
    Object.entries(register.columns).map(([name, expression]) => {
      const column = sql`${expression} as ${sql.identifier(name)}`
      const { sql: text, params } = dialect.sqlToQuery(column)
      if (params.length > 0) throw new Error(`Column ${name} of ${register.type} takes a parameter`)
      return [name, text] as const
    }),
  )
}

function keyColumns(keys: readonly OrderKey[]): SQL {
  const columns = keys.map(({ expression, cast }, index) => {
    const value = cast === 'float8' || cast === 'int' ? expression : sql`${expression}::text`
    return sql`${value} as ${sql.identifier(`key${index}`)}`
  })
  return sql.join(columns, sql`, `)
}

function keyValues(keys: readonly OrderKey[], row: Record<string, unknown>) {
  return keys.map((_, index) => (row[`key${index}`] ?? null) as string | number | null)
}

function asksSpace(filter: AnyFilter): boolean {
  const nested = [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])]
  return filter.within !== undefined || nested.some(asksSpace)
}

function extentOf({ first, last, after, before }: PageArguments) {
  if (first != null && last != null) {
    throw new BadArgument(['last'], {
      zh: 'first 与 last 只能给一个',
      en: 'give first or last, not both',
    })
  }
  if (after && last != null) {
    throw new BadArgument(['after'], { zh: 'after 与 first 连用', en: 'after goes with first' })
  }
  if (before && last == null) {
    throw new BadArgument(['before'], { zh: 'before 与 last 连用', en: 'before goes with last' })
  }
  const [name, size] = last != null ? ['last', last] : ['first', first ?? DEFAULT_PAGE]
  if (!Number.isInteger(size) || (size as number) < 0 || (size as number) > MAX_PAGE) {
    throw new BadArgument([String(name)], {
      zh: `应为 0 到 ${MAX_PAGE} 的整数`,
      en: `must be a whole number from 0 to ${MAX_PAGE}`,
    })
  }
  return { backward: last != null, size: size as number }
}
