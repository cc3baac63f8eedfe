import { BadArgument } from '@panhuo/shared/filter/badFilter'
import type { Vocabulary } from '@panhuo/shared/filter/field'
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Viewer } from '../request/viewer.ts'
import type { Register } from './register.ts'

/** Clocks of server and database need not agree to the second. */
const TOLERANCE_MS = 2000

// Neither columns nor groups take parameters; a moment is digits and signs of its own.
const literal = (moment: Date) => sql.raw(`'${moment.toISOString()}'::timestamptz`)

/** The day in Beijing that a moment is of, today without one, as the database knows it. */
export function dayAt(moment: Date | undefined): SQL {
  return sql`(${moment ? literal(moment) : sql`now()`} at time zone 'Asia/Shanghai')::date`
}

/**
 * What a statement reads the rows of a kept table from: the table itself, and for a moment its rows
 * that are still the same with the former ones that were current then. Either goes by the alias, or
 * by the table's own name. `seen` is asked of the present rows: what is closed today stays closed in
 * the past.
 */
export function standing(
  table: PgTable,
  moment: Date | undefined,
  { alias, seen }: { readonly alias?: string; readonly seen?: SQL } = {},
): SQL {
  const name = getTableName(table)
  if (moment === undefined) return sql`${table}${alias ? sql` ${sql.identifier(alias)}` : sql``}`
  const columns = sql.join(
    Object.values(getTableColumns(table)).map((column) => sql.identifier(column.name)),
    sql`, `,
  )
  const at = literal(moment)
  const open = seen ? sql` and id in (select id from ${table} where ${seen})` : sql``
  return sql`(select ${columns} from ${table} where updated_at <= ${at}${open} union all select ${columns} from ${sql.identifier(`${name}_history`)} where known_from <= ${at} and known_to > ${at}${open}) as ${sql.identifier(alias ?? name)}`
}

/**
 * The register as it stood at a moment: its rows that are still the same, and the former ones that
 * were current then. Filter, order, sums and scope work on it as on the present one, and what is
 * counted or judged by the day is that of the day; parks, zones and places that records point to are
 * shown as they are today. Throws BadArgument for a moment that is yet to come and for records whose
 * past is not kept.
 */
export function registerAsOf<V extends Vocabulary>(
  register: Register<V>,
  moment: Date,
): Register<V> {
  if (moment.getTime() > Date.now() + TOLERANCE_MS) {
    throw new BadArgument(['asOf'], { zh: '不能晚于现在', en: 'must not be in the future' })
  }
  const { kept } = register
  if (!kept) {
    throw new BadArgument(['asOf'], {
      zh: '这类记录没有留存历史',
      en: 'the past of these records is not kept',
    })
  }
  const counted = register.countedFrom?.(literal(moment)) ?? {}
  const replaced = <Named extends object>(known: Named): Named => ({
    ...known,
    ...Object.fromEntries(Object.entries(counted).filter(([name]) => name in known)),
  })
  return {
    ...register,
    columns: replaced(register.columns),
    orders: replaced(register.orders),
    answers: (viewer: Viewer) => ({
      ...replaced(register.answers(viewer)),
      ...register.answersAt?.(viewer, moment),
    }),
    scope: (viewer) =>
      register.closedInPast
        ? sql`(${register.scope(viewer)} and ${kept}.id in (select id from ${kept} where ${register.scope(viewer)}))`
        : register.scope(viewer),
    // A cursor belongs to its moment.
    type: `${register.type} ${moment.toISOString()}`,
    moment,
    from: standing(kept, moment),
  }
}

/**
 * What a statement of this viewer reads the register's records from; they go by the table's own name.
 * Throws BadArgument where somebody asks for the past of records that are given in part.
 */
export function recordsOf<V extends Vocabulary>(register: Register<V>, viewer: Viewer): SQL {
  const given = register.given?.(viewer)
  if (given && register.from) {
    throw new BadArgument(['asOf'], {
      zh: '此链接只显示现在的内容',
      en: 'this link shows the present only',
    })
  }
  return given ?? register.from ?? register.table
}
