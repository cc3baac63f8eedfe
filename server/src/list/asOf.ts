import { BadFilter } from '@panhuo/shared/filter/badFilter'
import type { Vocabulary } from '@panhuo/shared/filter/field'
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'
import type { Register } from './register.ts'

/** Clocks of server and database need not agree to the second. */
const TOLERANCE_MS = 2000

/**
 * The register as it stood at a moment: its rows that are still the same, and the former ones that
 * were current then. Filter, order, sums and scope work on it as on the present one, and years left
 * are counted from that day; what records point to (parks, places) is shown as it is today. Throws BadFilter for a moment that is yet to come
 * and for records whose past is not kept.
 */
export function registerAsOf<V extends Vocabulary>(
  register: Register<V>,
  moment: Date,
): Register<V> {
  if (moment.getTime() > Date.now() + TOLERANCE_MS) {
    throw new BadFilter(['asOf'], { zh: '不能晚于现在', en: 'must not be in the future' })
  }
  const { kept } = register
  if (!kept) {
    throw new BadFilter(['asOf'], {
      zh: '这类记录没有留存历史',
      en: 'the past of these records is not kept',
    })
  }
  const name = getTableName(kept)
  const columns = sql.join(
    Object.values(getTableColumns(kept)).map((column) => sql.identifier(column.name)),
    sql`, `,
  )
  const at = sql`${moment.toISOString()}::text::timestamptz`
  // Columns take no parameter; a moment is digits and signs of its own.
  const literal = sql.raw(`'${moment.toISOString()}'::timestamptz`)
  const counted = register.countedFrom?.(literal) ?? {}
  const replaced = <Named extends object>(known: Named): Named => ({
    ...known,
    ...Object.fromEntries(Object.entries(counted).filter(([name]) => name in known)),
  })
  return {
    ...register,
    columns: replaced(register.columns),
    orders: replaced(register.orders),
    answers: (viewer: Viewer) => replaced(register.answers(viewer)),
    // A cursor belongs to its moment.
    type: `${register.type} ${moment.toISOString()}`,
    moment,
    from: sql`(select ${columns} from ${kept} where updated_at <= ${at} union all select ${columns} from ${sql.identifier(`${name}_history`)} where valid_from <= ${at} and valid_to > ${at}) as ${sql.identifier(name)}`,
  }
}

/**
 * What a statement of this viewer reads the register's records from; they go by the table's own name.
 * Throws BadFilter where somebody asks for the past of records that are given in part.
 */
export function recordsOf<V extends Vocabulary>(register: Register<V>, viewer: Viewer): SQL {
  const given = register.given?.(viewer)
  if (given && register.from) {
    throw new BadFilter(['asOf'], {
      zh: '此链接只显示现在的内容',
      en: 'this link shows the present only',
    })
  }
  return given ?? register.from ?? register.table
}
