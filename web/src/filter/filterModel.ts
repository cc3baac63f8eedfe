import { maySee, type Role } from '@panhuo/shared/access/access'
import type { AnyFilter, Choice, FilterField, Range, Vocabulary } from '@panhuo/shared/filter/field'

export interface NamedField {
  readonly name: string
  readonly field: FilterField
}

/** The fields that this role may filter by, in the order of the vocabulary. */
export function fieldsFor(vocabulary: Vocabulary, role: Role): readonly NamedField[] {
  return Object.entries(vocabulary)
    .filter(([, field]) => maySee(role, field))
    .map(([name, field]) => ({ name, field }))
}

/** The filter with one condition set, or left out where nothing is asked of the field. */
export function withCondition<F extends AnyFilter>(filter: F, name: string, condition: unknown): F {
  const { [name]: _, ...rest } = filter
  return (condition === undefined ? rest : { ...rest, [name]: condition }) as F
}

/** How many conditions a filter holds; and, or, not count as one each. */
export function conditionCount(filter: AnyFilter): number {
  return Object.values(filter).filter((condition) => condition !== undefined && condition !== null)
    .length
}

/** Is the value (null: not filled) among the chosen? */
export function isChosen(choice: Choice | undefined, value: string | null): boolean {
  return value === null ? choice?.isNull === true : (choice?.in ?? []).includes(value)
}

/** The choice with one value added or taken out; undefined where nothing is left. */
export function toggled(choice: Choice | undefined, value: string | null): Choice | undefined {
  // `isNull: false` says "filled"; choosing values replaces it.
  const isNull = value === null ? choice?.isNull !== true : choice?.isNull === true
  const chosen = choice?.in ?? []
  const next =
    value === null
      ? chosen
      : chosen.includes(value)
        ? chosen.filter((other) => other !== value)
        : [...chosen, value]
  if (next.length === 0 && !isNull) return undefined
  return { ...(next.length > 0 ? { in: next } : {}), ...(isNull ? { isNull: true } : {}) }
}

export interface Bounds {
  readonly gte?: number | undefined
  readonly lt?: number | undefined
}

/** The range with other bounds, "not filled" kept; undefined where nothing is left. */
export function bounded(range: Range | undefined, { gte, lt }: Bounds): Range | undefined {
  const next: Range = {
    ...(gte === undefined ? {} : { gte }),
    ...(lt === undefined ? {} : { lt }),
    ...(range?.isNull === true ? { isNull: true } : {}),
  }
  return Object.keys(next).length === 0 ? undefined : next
}

/** The range with plots without a value let in or not. */
export function lettingInUnknown(range: Range | undefined, letIn: boolean): Range | undefined {
  const { isNull: _, ...bounds } = range ?? {}
  if (letIn) return { ...bounds, isNull: true }
  return Object.keys(bounds).length === 0 ? undefined : bounds
}

/** A number as people type it, full-width digits included; undefined where nothing is typed. */
export function typedNumber(text: string): number | undefined | 'unreadable' {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim()
  if (plain === '') return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : 'unreadable'
}

/** Codes as people paste them: one a line, or parted by commas or blanks. */
export function typedCodes(text: string): readonly string[] {
  const parts = text.normalize('NFKC').split(/[\s,;、]+/)
  return [...new Set(parts.filter((part) => part !== ''))]
}
