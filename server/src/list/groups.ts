import type { Database } from '@panhuo/db/database'
import { maySee } from '@panhuo/shared/access/access'
import { BadArgument, HiddenField } from '@panhuo/shared/filter/badFilter'
import type { FilterField, FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { type SQL, sql } from 'drizzle-orm'
import { andSeen, type Expression, type RecordAnswer } from '../filter/answers.ts'
import type { Viewer } from '../request/viewer.ts'
import { areaSum } from './areaSum.ts'
import { recordsOf } from './asOf.ts'
import type { Register } from './register.ts'
import { selected } from './selection.ts'

/** More dimensions than a person reads; each one multiplies the groups. */
const MAX_DIMENSIONS = 4

/** A group's sums and its key, one value per dimension; `code`, `name` for records, null for none. */
export interface GroupRow {
  readonly count: number
  readonly areaM2: number
  readonly key: Readonly<Record<string, string | { code: string; name: string } | null>>
}

/**
 * Sums by one or more dimensions in one statement; records without a value form a group of their
 * own. Throws HiddenField for a dimension that the viewer may not see.
 */
export async function readGroups<V extends Vocabulary>(
  db: Database,
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
  by: readonly string[],
  signal?: AbortSignal,
): Promise<GroupRow[]> {
  if (by.length < 1 || by.length > MAX_DIMENSIONS) {
    throw new BadArgument(['groups', 'by'], {
      zh: `应为 1 到 ${MAX_DIMENSIONS} 个维度`,
      en: `must be 1 to ${MAX_DIMENSIONS} dimensions`,
    })
  }
  const answers = register.answers(viewer)
  const dimensions = [...new Set(by)].map((name) => {
    const field = register.vocabulary[name] as FilterField
    if (!maySee(viewer.role, field)) throw new HiddenField(['groups', 'by', name])
    return { name, field, answer: answers[name] }
  })
  const area = register.area ?? sql`0::float8`
  const values = dimensions.map(({ name, field, answer }) => {
    const value =
      field.kind === 'record' ? (answer as RecordAnswer).pointer : (answer as Expression)
    return sql`${value} as ${sql.identifier(`v_${name}`)}`
  })
  const names = sql.join(
    dimensions.map(({ name }) => sql`${sql.identifier(`v_${name}`)}`),
    sql`, `,
  )
  const keys = dimensions.map(({ name, field, answer }) => keySql(name, field, answer))
  const rows = await db.query<GroupRow>(
    sql`select sum("count")::int as "count", ${areaSum(sql`"areaM2"`)} as "areaM2", jsonb_build_object(${sql.join(keys, sql`, `)}) as "key" from (select ${names}, count(*)::int as "count", coalesce(sum(area), 0)::float8 as "areaM2" from (select ${sql.join([sql`${area} as area`, ...values], sql`, `)} from ${recordsOf(register, viewer)} where ${selected(register, viewer, filter)}) base group by ${names}) g group by 3 order by 1 desc, 3`,
    { signal },
  )
  // jsonb orders its keys by itself; a group is named in the order that was asked for.
  return rows.map(({ key, ...sums }) => ({
    ...sums,
    key: Object.fromEntries(dimensions.map(({ name }) => [name, key[name] ?? null])),
  }))
}

function keySql(name: string, field: FilterField, answer: unknown): SQL {
  const label = sql.raw(`'${name}'`)
  const value = sql.identifier(`v_${name}`)
  if (field.kind !== 'record') return sql`${label}, ${value}`
  const { table } = answer as RecordAnswer
  const seen = andSeen(answer as RecordAnswer, sql`r.id`)
  return sql`${label}, (select jsonb_build_object('code', r.code, 'name', r.name) from ${table} r where r.id = ${value} and r.deleted_at is null${seen})`
}
