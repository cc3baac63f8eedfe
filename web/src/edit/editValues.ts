import { maySee, type Role } from '@panhuo/shared/access/access'
import {
  type ParcelEditName,
  type ParcelPointer,
  parcelEdits,
  parcelPointers,
  refusedIn,
} from '@panhuo/shared/parcel/parcelEdit'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import type { Locale } from '@panhuo/shared/words/label'
import { complaintAt, type Failure } from '../change/failure.ts'

/** What stands in the controls: text throughout, several codes with commas between. */
export type EditValues = Readonly<Record<string, string>>

/** Attributes that this role may edit: what it may not see it cannot judge. */
export function editableFields(role: Role): readonly (readonly [ParcelEditName, Attribute])[] {
  return (Object.keys(parcelEdits) as ParcelEditName[])
    .map((name) => [name, parcelFields[name] as Attribute] as const)
    .filter(([, field]) => maySee(role, field))
}

const pointerNames = Object.keys(parcelPointers) as ParcelPointer[]

/** What can be set on a plot: its attributes, and the places that it points to. */
export type EditName = ParcelEditName | ParcelPointer

export function isPointer(name: EditName): name is ParcelPointer {
  return name in parcelPointers
}

/** All that this role may set on a plot, in the order of the register. */
export function editNames(role: Role): readonly EditName[] {
  return [...editableFields(role).map(([name]) => name), ...pointerNames]
}

/** What is wrong with each value that was touched, as the form sees it or the server said it. */
export function complaintsAbout(touched: EditValues, failure: Failure | null, locale: Locale) {
  const here = new Map(
    refusedIn(patchOf(touched)).map(({ field, said }) => [field, said[locale]] as const),
  )
  return (name: EditName) => here.get(name) ?? complaintAt(failure, `patch.${name}`)
}

/** The controls' text for a record as it is. */
export function valuesOf(record: Readonly<Record<string, unknown>>, role: Role): EditValues {
  const attributes = editableFields(role).map(([name]) => [name, textOf(record[name])])
  const pointers = pointerNames.map((name) => [name, codeIn(record[name])])
  return Object.fromEntries([...attributes, ...pointers])
}

/** What a person touched, as the server takes it: null clears. */
export function patchOf(touched: EditValues): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(touched).map(([name, text]) => [name, storedValue(name, text)]),
  )
}

function storedValue(name: string, text: string): unknown {
  const trimmed = text.trim()
  const field = (parcelFields as Readonly<Record<string, Attribute>>)[name]
  if (field?.type === 'codes') return trimmed === '' ? [] : trimmed.split(',')
  if (trimmed === '') return null
  if (field?.type !== 'number' && field?.type !== 'integer') return trimmed
  // Not a number stays as typed: the server says at the field what is wrong with it.
  const number = Number(trimmed.replaceAll(/[,，\s]/g, ''))
  return Number.isFinite(number) ? number : trimmed
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join(',') : String(value)
}

function codeIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : ''
}
