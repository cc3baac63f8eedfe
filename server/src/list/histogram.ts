import type { Database } from '@panhuo/db/database'
import { maySee } from '@panhuo/shared/access/access'
import { BadArgument, HiddenField } from '@panhuo/shared/filter/badFilter'
import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'
import { conditionsOf, conjunction } from '../filter/where.ts'
import type { Viewer } from '../request/viewer.ts'
import { areaSum } from './areaSum.ts'
import { recordsOf } from './asOf.ts'
import type { Register } from './register.ts'
import { selected } from './selection.ts'

/** Half-open as the filter is: gte <= x < lt. */
export interface Bucket {
  readonly gte: number
  readonly lt: number
  readonly count: number
  readonly areaM2: number
}

const MAX_BUCKETS = 60

/**
 * How many records have which value of a range field, under all conditions but its own, in one
 * statement. Steps are 1, 2 or 5 times a power of ten; records without a value are left out.
 * Throws HiddenField where the viewer may not see the field.
 */
export async function readHistogram<V extends Vocabulary>(
  db: Database,
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
  name: string,
  buckets: number,
  signal?: AbortSignal,
): Promise<Bucket[]> {
  const field = register.vocabulary[name]
  if (!field || !maySee(viewer.role, field)) throw new HiddenField(['histogram', name])
  if (!Number.isInteger(buckets) || buckets < 1 || buckets > MAX_BUCKETS) {
    throw new BadArgument(['histogram', 'buckets'], {
      zh: `应为 1 到 ${MAX_BUCKETS} 的整数`,
      en: `must be a whole number from 1 to ${MAX_BUCKETS}`,
    })
  }
  const answers = register.answers(viewer)
  const value = answers[name as keyof V] as Expression
  const others = conditionsOf(register.vocabulary, answers, filter).filter(
    (condition) => condition.name !== name,
  )
  const where = conjunction([
    selected(register, viewer, {} as FilterOf<V>),
    sql`${value} is not null`,
    ...others.map((condition) => condition.sql),
  ])
  // A hair is added before flooring, or 0.6 / 0.1 would fall into the bucket below.
  return db.query<Bucket>(
    sql`with base as materialized (select ${value}::float8 as x, ${register.area ?? sql`0::float8`} as area from ${recordsOf(register, viewer)} where ${where}), raw as (select (max(x) - min(x)) / ${buckets}::float8 as step from base), power as (select step, 10 ^ floor(log(nullif(step, 0))) as ten from raw), nice as (select coalesce(ten * case when step <= ten then 1 when step <= 2 * ten then 2 when step <= 5 * ten then 5 else 10 end, 1)::float8 as step from power) select round((position * nice.step)::numeric, 6)::float8 as gte, round(((position + 1) * nice.step)::numeric, 6)::float8 as lt, "count", "areaM2" from nice, lateral (select floor(x / nice.step + 1e-9) as position, count(*)::int as "count", ${areaSum(sql`area`)} as "areaM2" from base group by 1) counted order by 1`,
    { signal },
  )
}
