import type { Database } from '@panhuo/db/database'
import { maySee } from '@panhuo/shared/access/access'
import { BadArgument, HiddenField } from '@panhuo/shared/filter/badFilter'
import type { FilterField, FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { sql } from 'drizzle-orm'
import type { Expression, RecordAnswer } from '../filter/answers.ts'
import type { Viewer } from '../request/viewer.ts'
import { recordsOf } from './asOf.ts'
import type { Register } from './register.ts'
import { selected } from './selection.ts'
import { type Average, type CheckedAverage, withoutSmallGroups } from './smallGroupRules.ts'

/** A group's averages of the restricted measures, weighted by area. */
export interface AverageRow {
  /** Code of the dimension's value; null for records without one. */
  readonly value: string | null
  readonly name: string | null
  readonly count: number
  readonly measures: Readonly<Record<string, CheckedAverage>>
}

type Read = { value: string | null; name: string | null; count: number } & Record<string, unknown>

/**
 * Averages of the restricted measures by one dimension. Whoever may see the measures gets them for
 * any filter; analysts get them for the whole register of today alone, without small groups. Throws
 * HiddenField for everybody else, BadArgument for an analyst who narrows the set.
 */
export async function readAverages<V extends Vocabulary>(
  db: Database,
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
  by: string,
  signal?: AbortSignal,
): Promise<AverageRow[]> {
  const { restricted, fields } = register
  if (!restricted) throw new Error(`${register.type} has no restricted measures`)
  const measures = Object.entries(restricted.measures)
  const seesAll = measures.every(([name]) => {
    const field = fields[name]
    return field !== undefined && maySee(viewer.role, field)
  })
  if (!seesAll && viewer.role !== 'ANALYST') throw new HiddenField(['averages'])
  const field = register.vocabulary[by] as FilterField
  if (!maySee(viewer.role, field)) throw new HiddenField(['averages', 'by', by])
  if (!seesAll && (Object.keys(filter).length > 0 || register.moment !== undefined)) {
    throw new BadArgument(['averages'], {
      zh: '分析人员只能对全部现状地块求受限指标的平均值，请去掉筛选和日期',
      en: 'is told to analysts for all present records alone: take filter and date away',
    })
  }
  const answer = register.answers(viewer)[by]
  const area = register.area ?? sql`1`
  const { holder } = restricted
  const sums = measures.map(
    ([name, measure]) =>
      sql`(sum(${measure} * ${area}) / nullif(sum(${area}) filter (where ${measure} is not null), 0))::float8 as ${sql.identifier(name)}, (count(distinct ${holder}) filter (where ${measure} is not null))::int as ${sql.identifier(`${name}_holders`)}`,
  )
  const from = sql`${recordsOf(register, viewer)}`
  const where = selected(register, viewer, filter)
  const [value, name, joined] =
    field.kind === 'record'
      ? [
          sql`r.code`,
          sql`r.name`,
          sql`left join ${(answer as RecordAnswer).table} r on r.id = ${(answer as RecordAnswer).pointer} and r.deleted_at is null`,
        ]
      : [sql`${answer as Expression}::text`, sql`null::text`, sql``]
  const rows = await db.query<Read>(
    sql`select ${value} as value, ${name} as name, count(*)::int as count, ${sql.join(sums, sql`, `)} from ${from} ${joined} where ${where} group by 1, 2 order by 3 desc, 1`,
    { signal },
  )
  const checked = measures.map(([measure]) => {
    const averages = rows.map(
      (row): Average => ({
        value: row[measure] as number | null,
        holders: Number(row[`${measure}_holders`]),
      }),
    )
    const plain = averages.map((one): CheckedAverage => ({ value: one.value, suppressed: false }))
    return [measure, seesAll ? plain : withoutSmallGroups(averages)] as const
  })
  return rows.map((row, index) => ({
    value: row.value,
    name: row.name,
    count: row.count,
    measures: Object.fromEntries(
      checked.map(([measure, averages]) => [measure, averages[index] as CheckedAverage]),
    ),
  }))
}
