import type { Guarded } from '../access/access.ts'
import type { CodeList } from '../words/codeList.ts'
import type { Label } from '../words/label.ts'
import type { SpatialFilter } from './spatial.ts'

/** Label, unit and access class; a filter on a record's own field passes that field itself. */
export interface FieldWords extends Label, Guarded {
  readonly unit?: Label
  readonly description?: Label
}

/**
 * The kinds of filter field. SQL, GraphQL input, URL text, form and sentence follow the declared
 * kind, never the shape of the value; a new kind stops the build until each of them knows it.
 */
export type FilterField =
  | (FieldWords & { readonly kind: 'oneOf' | 'someOf'; readonly list: CodeList })
  | (FieldWords & { readonly kind: 'record'; readonly of: RecordKind })
  | (FieldWords & { readonly kind: 'codes' | 'range' | 'flag' | 'text' | 'within' })

/** Records that a filter may name by code. */
export type RecordKind = 'community' | 'park' | 'zone'

export type Vocabulary = Readonly<Record<string, FilterField>>

/** Half-open: gte <= x < lt. With `isNull: true` records without a value match as well. */
export interface Range {
  readonly gte?: number | null
  readonly lt?: number | null
  readonly isNull?: boolean | null
}

/** Any of the values. With `isNull: true` records without a value match as well. */
export interface Choice<Value extends string = string> {
  readonly in?: readonly Value[] | null
  readonly isNull?: boolean | null
}

type ConditionOf<Field> = Field extends { kind: 'oneOf' | 'someOf'; list: CodeList<infer Value> }
  ? Choice<Value>
  : Field extends { kind: 'record' | 'codes' }
    ? Choice
    : Field extends { kind: 'range' }
      ? Range
      : Field extends { kind: 'flag' }
        ? boolean
        : Field extends { kind: 'text' }
          ? string
          : Field extends { kind: 'within' }
            ? SpatialFilter
            : never

/** The filter that a vocabulary allows: all given conditions hold (AND), `or` needs one of its members. */
export type FilterOf<V extends Vocabulary> = {
  readonly [Name in keyof V]?: ConditionOf<V[Name]> | null
} & {
  readonly and?: readonly FilterOf<V>[] | null
  readonly or?: readonly FilterOf<V>[] | null
  readonly not?: FilterOf<V> | null
}

/** A filter whose vocabulary is known only at run time. */
export type AnyFilter = Readonly<Record<string, unknown>> & {
  readonly and?: readonly AnyFilter[] | null
  readonly or?: readonly AnyFilter[] | null
  readonly not?: AnyFilter | null
}

export const oneOf = <const List extends CodeList>(words: FieldWords, list: List) =>
  ({ ...wordsOf(words), kind: 'oneOf', list }) as const
export const someOf = <const List extends CodeList>(words: FieldWords, list: List) =>
  ({ ...wordsOf(words), kind: 'someOf', list }) as const
export const record = (words: FieldWords, of: RecordKind) =>
  ({ ...wordsOf(words), kind: 'record', of }) as const
export const codes = (words: FieldWords) => ({ ...wordsOf(words), kind: 'codes' }) as const
export const range = (words: FieldWords) => ({ ...wordsOf(words), kind: 'range' }) as const
export const flag = (words: FieldWords) => ({ ...wordsOf(words), kind: 'flag' }) as const
export const text = (words: FieldWords) => ({ ...wordsOf(words), kind: 'text' }) as const
export const within = (words: FieldWords) => ({ ...wordsOf(words), kind: 'within' }) as const

// A record's field may carry more (its column, its order); a filter keeps only its words.
function wordsOf(words: FieldWords): FieldWords {
  const { zh, en, access, identifying, unit, description } = words
  return {
    zh,
    en,
    access,
    ...(identifying === undefined ? {} : { identifying }),
    ...(unit === undefined ? {} : { unit }),
    ...(description === undefined ? {} : { description }),
  }
}

/** Kinds whose values can be counted one by one: they get a facet and, but for flags and lists, a group. */
export function isFacet(field: FilterField): boolean {
  return ['oneOf', 'someOf', 'record', 'flag'].includes(field.kind)
}

/** Kinds with one value per record, so that groups by them add up to the whole. */
export function isDimension(
  field: FilterField,
): field is Extract<FilterField, { kind: 'oneOf' | 'someOf' | 'record' }> {
  return field.kind === 'oneOf' || field.kind === 'record'
}
