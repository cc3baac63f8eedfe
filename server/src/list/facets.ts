import type { Database } from '@panhuo/db/database'
import { maySee } from '@panhuo/shared/access/access'
import { exclusionsIn, type LeftOut } from '@panhuo/shared/filter/exclusions'
import {
  type AnyFilter,
  type Choice,
  type FilterField,
  type FilterOf,
  isFacet,
  type Vocabulary,
} from '@panhuo/shared/filter/field'
import { type SQL, sql } from 'drizzle-orm'
import { andSeen, type Expression, type RecordAnswer } from '../filter/answers.ts'
import { textArray } from '../filter/literal.ts'
import { conditionsOf, conjunction, whereOf } from '../filter/where.ts'
import type { Viewer } from '../request/viewer.ts'
import { areaSum } from './areaSum.ts'
import { recordsOf } from './asOf.ts'
import type { Register } from './register.ts'
import { selected } from './selection.ts'

export interface FacetRow {
  readonly facet: string
  /** Null for records without a value. */
  readonly value: string | null
  /** Name of a record's code; null for code lists. */
  readonly name: string | null
  readonly count: number
  readonly areaM2: number
}

/** The filter fields that are counted choice by choice for this viewer. */
export function facetsFor(vocabulary: Vocabulary, viewer: Viewer): [string, FilterField][] {
  return Object.entries(vocabulary).filter(
    ([, field]) => isFacet(field) && maySee(viewer.role, field),
  )
}

/**
 * Count and area of every choice of every facet, each facet under all conditions but its own, in
 * one statement: one scan marks which conditions hold, the facets only add up. A choice that `not`
 * leaves out counts what taking it back would bring; the others are counted with it left out.
 */
export async function readFacets<V extends Vocabulary>(
  db: Database,
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
  signal?: AbortSignal,
): Promise<FacetRow[]> {
  const { vocabulary } = register
  const answers = register.answers(viewer)
  const facets = facetsFor(vocabulary, viewer)
  const { byField: excluded, others } = exclusionsIn(vocabulary, filter as AnyFilter)
  const { not: _, ...positive } = filter
  const conditions = [
    ...conditionsOf(vocabulary, answers, positive as FilterOf<V>),
    ...others.flatMap((not) => conditionsOf(vocabulary, answers, { not } as FilterOf<V>)),
  ]
  const own = conditions.filter(({ name }) => facets.some(([facet]) => facet === name))
  const shared = conditions.filter((condition) => !own.includes(condition))
  const area = register.area ?? sql`0::float8`
  const values = facets.map(
    ([name, field]) => sql`${facetValue(field, answers[name])} as ${sql.identifier(`v_${name}`)}`,
  )
  const marks = own.map(
    ({ name, sql: holds }) => sql`coalesce(${holds}, false) as ${mark('m', name)}`,
  )
  const left = Object.entries(excluded).map(
    ([name, without]) =>
      sql`coalesce(${whereOf(vocabulary, answers, { [name]: without } as FilterOf<V>)}, false) as ${mark('x', name)}`,
  )
  const seen = sql`${recordsOf(register, viewer)} where ${selected(register, viewer, {} as FilterOf<V>)}`
  const counted = facets.map(([name, field]) => {
    const holding = own.flatMap((condition) =>
      condition.name === name ? [] : [sql`${mark('m', condition.name)}`],
    )
    const without = Object.keys(excluded).flatMap((other) =>
      other === name ? [] : [sql`not ${mark('x', other)}`],
    )
    return facetSql(seen, name, field, answers[name], [...holding, ...without], excluded[name])
  })
  return db.query<FacetRow>(
    sql`with base as materialized (select ${sql.join([sql`${area} as area`, ...values, ...marks, ...left], sql`, `)} from ${seen} and ${conjunction(shared.map(({ sql: part }) => part))}) ${sql.join(counted, sql` union all `)}`,
    { signal },
  )
}

/** Column that says whether a field's condition holds (`m`) or its exclusion does (`x`). */
function mark(kind: 'm' | 'x', name: string) {
  return sql.identifier(`${kind}_${name}`)
}

/** Whether a value is one of those that the exclusion names. No value equals none of an empty list: that is false, not unknown. */
function isNamed(value: SQL, { in: values, isNull }: Choice): SQL {
  return sql`(case when ${value} is null then ${isNull === true}::boolean else ${value} = any(${textArray(values ?? [])}) end)`
}

function facetValue(field: FilterField, answer: unknown): SQL | Expression {
  if (field.kind === 'record') return (answer as RecordAnswer).pointer
  if (field.kind === 'flag') return sql`(${answer as Expression} is true)`
  return answer as Expression
}

function facetSql(
  seen: SQL,
  name: string,
  field: FilterField,
  answer: unknown,
  others: readonly SQL[],
  leftOut: LeftOut | undefined,
): SQL {
  // A place is no facet: what a facet leaves out are its own values.
  const excluded = leftOut as Choice | undefined
  const value = sql.identifier(`v_${name}`)
  const sums = sql`count(*)::int as "count", ${areaSum(sql`area`)} as "areaM2"`
  const facet = sql`${sql.raw(`'${name}'`)}::text as facet`
  const given = (conditions: readonly SQL[]) =>
    conditions.length > 0 ? sql` where ${conjunction(conditions)}` : sql``
  if (field.kind === 'record') {
    // Each record is a choice, also where the filter leaves nothing of it; a deleted one is none.
    const out = excluded ? sql`${mark('x', name)}` : sql`false`
    const kept = (sum: SQL) =>
      excluded ? sql`case when not c.out or ${isNamed(sql`r.code`, excluded)} then ${sum} end` : sum
    return sql`select ${facet}, r.code as value, r.name, coalesce(sum(${kept(sql`c."count"`)}), 0)::int as "count", ${areaSum(kept(sql`c."areaM2"`))} as "areaM2" from (select ${value} as id, ${out} as out, ${sums} from base${given(others)} group by 1, 2) c full join ${choices(seen, answer as RecordAnswer)} r on r.id = c.id group by r.code, r.name`
  }
  const from =
    field.kind === 'someOf'
      ? sql`base left join lateral unnest(${value}) as item on true`
      : sql`base`
  const item = field.kind === 'someOf' ? sql`item` : sql`${value}::text`
  const own = excluded ? [sql`(not ${mark('x', name)} or ${isNamed(item, excluded)})`] : []
  return sql`select ${facet}, ${item} as value, null::text as name, ${sums} from ${from}${given([...others, ...own])} group by 2`
}

/**
 * Id, code and name of the records that something seen points to (the district's other villages would
 * only be noise). Where records nest, a whole stands beside the id of each of its parts as well, so
 * that its count is what choosing it would leave.
 */
function choices(seen: SQL, answer: RecordAnswer): SQL {
  const { pointer, table, nested } = answer
  const pointed = sql`deleted_at is null and id in (select ${pointer} from ${seen})${andSeen(answer, sql`id`)}`
  if (!nested) return sql`(select id, code, name from ${table} where ${pointed})`
  return sql`(select part.id, r.code, r.name from (select id, parent_id from ${table} where ${pointed}) part join ${table} r on r.id in (part.id, part.parent_id) and r.deleted_at is null${andSeen(answer, sql`r.id`)})`
}
