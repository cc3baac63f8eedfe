import { type Discharge, discharges, type OfferKind } from '../parcel/offer.ts'
import type { ParcelFieldName } from '../parcel/parcelFields.ts'
import { valuesOf } from '../words/codeList.ts'
import { siteFieldNames } from './siteSheet.ts'

type Fields = Readonly<Record<string, unknown>>
type Joined = (values: readonly unknown[]) => unknown

const least: Joined = (values) => Math.min(...(values as number[]))
const most: Joined = (values) => Math.max(...(values as number[]))
const sum: Joined = (values) => (values as number[]).reduce((total, value) => total + value, 0)
const first: Joined = (values) => [...(values as string[])].sort()[0]
const last: Joined = (values) => [...(values as string[])].sort().at(-1)
const every: Joined = (values) => [...new Set(values.flat() as string[])].sort()
const common: Joined = (values) => {
  const [some = [], ...others] = values as OfferKind[][]
  return some.filter((one) => others.every((other) => other.includes(one)))
}
const poorest: Joined = (values) => {
  const ranks = valuesOf(discharges)
  return ranks[Math.min(...(values as Discharge[]).map((value) => ranks.indexOf(value)))]
}

/** What each field is of several plots together; a price per mu, a ratio of what stands is of none. */
const joined: Partial<Record<ParcelFieldName, Joined>> = {
  ...{ landUse: every, blockLineLevel: every, rightType: every, condition: every },
  ...{ industry: every, method: every, offers: common, discharge: poorest },
  ...{ planRatioMin: most, planRatioMax: least, heightLimitM: least },
  ...{ deliverableOn: last, tenureEnd: first, tenureYears: least, powerKva: sum, waterTd: sum },
}

/** The least generous limit, quantities added up; what is unknown of one plot is unknown of all. */
export function fieldsTogether(plots: readonly Fields[]): Record<string, unknown> {
  const told = siteFieldNames.flatMap((name) => {
    const values = plots.map((plot) => plot[name])
    const join = joined[name]
    if (!join || values.some((value) => value === null || value === undefined)) return []
    const value = join(values)
    return Array.isArray(value) && value.length === 0 ? [] : [[name, value]]
  })
  return Object.fromEntries(told)
}
