import type { FilterField, Vocabulary } from '@panhuo/shared/filter/field'
import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { type Column, type SQL, sql } from 'drizzle-orm'

/** A column or any SQL expression. */
export type Expression = SQL | Column

/** How a filter names records: the column that points to them and their table, with deleted_at. */
export interface RecordAnswer {
  readonly pointer: Expression
  readonly table: SQL
  /** True where a record may be a part of another: naming the whole names its parts, one level down. */
  readonly nested?: boolean
  /** Which of them the viewer may see, where not all: what they may not see is none, as in the list. */
  readonly scope?: SQL | undefined
}

/** ` and …` that leaves only records that the viewer may see; nothing where they see all. */
export function andSeen({ table, scope }: RecordAnswer, id: SQL): SQL {
  return scope ? sql` and ${id} in (select id from ${table} where ${scope})` : sql``
}

/**
 * What SQL answers a filter field, by its declared kind: an expression for values, a function for
 * text and shapes. Leaving a field of the vocabulary out is a type error, never "skip".
 */
export type Answers<V extends Vocabulary> = { readonly [Name in keyof V]: AnswerOf<V[Name]> }

export type AnswerOf<Field extends FilterField> = Field['kind'] extends 'record'
  ? RecordAnswer
  : Field['kind'] extends 'text'
    ? (words: readonly string[]) => SQL
    : Field['kind'] extends 'within'
      ? (shape: SpatialFilter) => SQL
      : Expression
