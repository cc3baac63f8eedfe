import type { Label } from '../words/label.ts'
import { type ParcelFieldName, parcelFields } from './parcelFields.ts'

interface Bounds {
  /** Least and greatest number, both taken. */
  readonly least?: number
  readonly most?: number
  readonly longest?: number
  /** True where the value cannot be cleared. */
  readonly needed?: boolean
}

/**
 * The attributes that a person may edit and what each may hold; the database's constraints are the
 * same or wider. Stage moves by its own command, areas of the drawing are computed.
 */
export const parcelEdits = {
  name: { longest: 100, needed: true },
  method: {},
  inefficiencyType: { needed: true },
  inefficiencyReasons: {},
  condition: {},
  areaM2: { least: 0.01, most: 100_000_000, needed: true },
  plotRatio: { least: 0, most: 19.99 },
  buildingDensity: { least: 0, most: 1 },
  buildingCoefficient: { least: 0, most: 1 },
  landUse: {},
  currentUse: {},
  industry: {},
  rightType: {},
  tenureEnd: {},
  planRatioMin: { least: 0, most: 19.99 },
  planRatioMax: { least: 0, most: 19.99 },
  heightLimitM: { least: 1, most: 500 },
  powerKva: { least: 0, most: 1_000_000 },
  waterTd: { least: 0, most: 1_000_000 },
  discharge: {},
  offers: {},
  priceGuide: { least: 0, most: 100_000 },
  deliverableOn: {},
  blockLineLevel: {},
  taxPerMu: { least: -100_000, most: 100_000 },
  outputPerMu: { least: -100_000, most: 100_000 },
  outputYear: { least: 1949, most: 2100 },
  titleNumber: { longest: 100 },
  rightHolder: { longest: 200 },
  progressNote: { longest: 2000 },
} satisfies Partial<Record<ParcelFieldName, Bounds>>

export type ParcelEditName = keyof typeof parcelEdits

/** Whether a plot must have it, so that it cannot be emptied. */
export function isNeeded(name: ParcelEditName): boolean {
  const bounds: Bounds = parcelEdits[name]
  return bounds.needed === true
}

/** Places that a plot points to, edited by code; null takes it out. */
export const parcelPointers = {
  community: { zh: '所在社区', en: 'Community' },
  park: { zh: '所属园区', en: 'Industrial park' },
  zone: { zh: '所属更新片区', en: 'Renewal zone' },
} satisfies Record<string, Label>

export type ParcelPointer = keyof typeof parcelPointers

/** Values to set; a field that is absent stays, null clears. */
export type ParcelPatch = {
  readonly [Name in ParcelEditName | ParcelPointer]?: unknown
}

export interface Refused {
  readonly field: string
  readonly said: Label
}

/** What is wrong with the values, field by field; form and server ask the same. */
export function refusedIn(patch: ParcelPatch): Refused[] {
  return Object.entries(parcelEdits).flatMap(([field, bounds]) => {
    const value = patch[field as ParcelEditName]
    const said =
      value === undefined ? undefined : complaintAbout(field as ParcelEditName, value, bounds)
    return said ? [{ field, said }] : []
  })
}

function complaintAbout(field: ParcelEditName, value: unknown, bounds: Bounds): Label | undefined {
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '')
  if (isEmpty) return bounds.needed ? { zh: '不能为空', en: 'must be filled' } : undefined
  const declared = parcelFields[field]
  switch (declared.type) {
    case 'text':
      return textComplaint(value, bounds)
    case 'number':
    case 'integer':
      return numberComplaint(value, declared.type === 'integer', bounds)
    case 'date':
      return isDay(value) ? undefined : { zh: '应为日期 YYYY-MM-DD', en: 'must be a date' }
    case 'code':
      return codeComplaint([value], declared.list.codes)
    case 'codes':
      return codeComplaint(Array.isArray(value) ? value : [value], declared.list.codes)
    default:
      throw declared satisfies never
  }
}

function textComplaint(value: unknown, { longest = 200 }: Bounds): Label | undefined {
  if (typeof value !== 'string' || value.includes('\0'))
    return { zh: '应为文本', en: 'must be text' }
  if (value.trim().length <= longest) return undefined
  return { zh: `最多 ${longest} 字`, en: `at most ${longest} characters` }
}

function numberComplaint(
  value: unknown,
  whole: boolean,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Bounds,
): Label | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    return whole
      ? { zh: '应为整数', en: 'must be a whole number' }
      : { zh: '应为数字', en: 'must be a number' }
  }
  if (value >= least && value <= most) return undefined
  return { zh: `应在 ${least} 到 ${most} 之间`, en: `must be from ${least} to ${most}` }
}

function codeComplaint(
  values: readonly unknown[],
  codes: readonly { readonly value: string }[],
): Label | undefined {
  const unknown = values.find((value) => !codes.some((code) => code.value === value))
  if (unknown === undefined) return undefined
  return { zh: '不在可选范围', en: 'is none of the choices' }
}

/** A day that the calendar knows, from 1900 to 2199. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false
  const moment = new Date(value)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)
}
