import type { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Bounds } from './filterModel.ts'

type RangeName = {
  [Name in keyof typeof parcelFilter]: (typeof parcelFilter)[Name] extends { kind: 'range' }
    ? Name
    : never
}[keyof typeof parcelFilter]

/** Steps that people ask for again and again; a range without an entry has none. */
const presets: Partial<Record<RangeName, readonly Bounds[]>> = {
  areaMu: [{ lt: 10 }, { gte: 10, lt: 20 }, { gte: 20, lt: 50 }, { gte: 50 }],
  plotRatio: [{ lt: 0.5 }, { lt: 0.8 }, { gte: 0.8, lt: 1.2 }, { gte: 1.2 }],
  buildingDensity: [{ lt: 0.3 }, { gte: 0.3, lt: 0.5 }, { gte: 0.5 }],
  tenureYears: [{ lt: 10 }, { gte: 10, lt: 20 }, { gte: 20, lt: 30 }, { gte: 30 }],
  taxPerMu: [{ lt: 5 }, { gte: 5, lt: 15 }, { gte: 15 }],
  outputPerMu: [{ lt: 100 }, { gte: 100, lt: 300 }, { gte: 300 }],
}

export function presetsOf(name: string): readonly Bounds[] {
  return (presets as Record<string, readonly Bounds[] | undefined>)[name] ?? []
}

/** A preset as its button shows it: `< 10`, `10–20`, `≥ 50`. */
export function presetLabel({ gte, lt }: Bounds): string {
  if (gte === undefined) return `< ${lt}`
  return lt === undefined ? `≥ ${gte}` : `${gte}–${lt}`
}
