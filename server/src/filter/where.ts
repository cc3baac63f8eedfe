import type {
  AnyFilter,
  Choice,
  FilterField,
  FilterOf,
  Range,
  Vocabulary,
} from '@panhuo/shared/filter/field'
import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { type SQL, sql } from 'drizzle-orm'
import { type Answers, andSeen, type Expression, type RecordAnswer } from './answers.ts'
import { textArray } from './literal.ts'

const everything = sql`true`

/** A checked filter as one SQL condition; `true` when nothing is asked. Never null-valued at the top. */
export function whereOf<V extends Vocabulary>(
  vocabulary: V,
  answers: Answers<V>,
  filter: FilterOf<V>,
): SQL {
  return conjunction(conditionsOf(vocabulary, answers, filter).map(({ sql: part }) => part))
}

/** The conditions one by one, so that a facet can leave its own out. */
export function conditionsOf<V extends Vocabulary>(
  vocabulary: V,
  answers: Answers<V>,
  filter: FilterOf<V>,
): { readonly name: string; readonly sql: SQL }[] {
  const given = filter as AnyFilter
  const parts: { name: string; sql: SQL }[] = []
  for (const [name, field] of Object.entries(vocabulary)) {
    const condition = given[name]
    if (condition === undefined || condition === null) continue
    parts.push({ name, sql: conditionSql(field, answers[name as keyof V], condition) })
  }
  const nested = (member: AnyFilter) => whereOf(vocabulary, answers, member as FilterOf<V>)
  for (const member of given.and ?? []) parts.push({ name: 'and', sql: nested(member) })
  if (given.or && given.or.length > 0) {
    parts.push({ name: 'or', sql: sql`(${sql.join(given.or.map(nested), sql` or `)})` })
  }
  // A condition on an unknown value is null; `not` must keep such records, so null counts as false.
  if (given.not) parts.push({ name: 'not', sql: sql`not coalesce(${nested(given.not)}, false)` })
  return parts
}

export function conjunction(parts: readonly SQL[]): SQL {
  if (parts.length === 0) return everything
  return sql`(${sql.join([...parts], sql` and `)})`
}

function conditionSql(field: FilterField, answer: unknown, condition: unknown): SQL {
  switch (field.kind) {
    case 'oneOf':
    case 'codes': {
      const { in: values, isNull } = condition as Choice
      const column = answer as Expression
      return anyOf(
        values && sql`${column} = any(${textArray(values)})`,
        sql`${column} is null`,
        isNull,
      )
    }
    case 'someOf': {
      const { in: values, isNull } = condition as Choice
      const column = answer as Expression
      return anyOf(
        values && sql`${column} && ${textArray(values)}`,
        sql`nullif(cardinality(${column}), 0) is null`,
        isNull,
      )
    }
    case 'record': {
      const { in: values, isNull } = condition as Choice
      const named = answer as RecordAnswer
      const { pointer, table } = named
      const chosen = values && namesRecord(named, values)
      // A record that was deleted or may not be seen is none, here as in what the list shows.
      const missing = sql`not exists (select 1 from ${table} r where r.id = ${pointer} and r.deleted_at is null${andSeen(named, sql`r.id`)})`
      return anyOf(chosen, missing, isNull)
    }
    case 'range': {
      const { gte, lt, isNull } = condition as Range
      const column = answer as Expression
      const bounds: SQL[] = []
      if (gte != null) bounds.push(sql`${column} >= ${gte}::float8`)
      if (lt != null) bounds.push(sql`${column} < ${lt}::float8`)
      return anyOf(bounds.length > 0 ? conjunction(bounds) : null, sql`${column} is null`, isNull)
    }
    case 'flag':
      return condition === true
        ? sql`${answer as Expression} is true`
        : sql`${answer as Expression} is not true`
    case 'text': {
      const words = String(condition).toLowerCase().split(/\s+/).filter(Boolean)
      return (answer as (words: readonly string[]) => SQL)(words)
    }
    case 'within':
      return (answer as (shape: SpatialFilter) => SQL)(condition as SpatialFilter)
    default:
      throw field satisfies never
  }
}

/** `isNull: true` widens the choice by records without a value; `isNull: false` asks for any value. */
function anyOf(
  chosen: SQL | null | undefined,
  missing: SQL,
  isNull: boolean | null | undefined,
): SQL {
  if (isNull === true) return chosen ? sql`(${chosen} or ${missing})` : missing
  return chosen ?? (isNull === false ? sql`not (${missing})` : everything)
}

function namesRecord(answer: RecordAnswer, codes: readonly string[]): SQL {
  const { pointer, table, nested } = answer
  const seen = andSeen(answer, sql`id`)
  const named = sql`select id from ${table} where code = any(${textArray(codes)}) and deleted_at is null${seen}`
  return nested
    ? sql`${pointer} in (select id from ${table} where deleted_at is null${seen} and (id in (${named}) or parent_id in (${named})))`
    : sql`${pointer} in (${named})`
}
