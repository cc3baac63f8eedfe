import type { Label } from './label.ts'

/** One value of a closed list: what is stored, what it is called, and how it is drawn. */
export interface Code<Value extends string = string> extends Label {
  readonly value: Value
  /** Fill colour as #rrggbb, chosen to stay apart for colour-blind eyes; absent where never drawn. */
  readonly color?: string
}

export interface CodeList<Value extends string = string> {
  /** Name of the list, used for the GraphQL enum and the dictionary. */
  readonly name: string
  readonly label: Label
  /** Where the codes come from: a standard, a law or this product. */
  readonly source: string
  readonly codes: readonly Code<Value>[]
}

/** Declares a closed list once; its type, GraphQL enum, check constraint, form and legend follow. */
export function codeList<const Value extends string>(list: CodeList<Value>): CodeList<Value> {
  return list
}

export type ValueOf<List> = List extends CodeList<infer Value> ? Value : never

/** The values of a list in their declared order. */
export function valuesOf<Value extends string>(list: CodeList<Value>): readonly Value[] {
  return list.codes.map((code) => code.value)
}

/** The code behind a value, or undefined where the list does not hold it. */
export function codeOf<Value extends string>(list: CodeList<Value>, value: string | null) {
  return list.codes.find((code) => code.value === value)
}
