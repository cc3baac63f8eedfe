import type { Role } from '@panhuo/shared/access/access'
import { maySee } from '@panhuo/shared/access/access'
import { type FilterField, isDimension } from '@panhuo/shared/filter/field'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Locale } from '@panhuo/shared/words/label'
import { fieldsFor } from '../filter/filterModel.ts'
import { constantCase } from '../graphql/constantCase.ts'
import { type AverageUnit, averageUnits, type ChartUnit } from '../url/view.ts'
import { formatNumber } from '../words/format.ts'
import { chartWords } from './chartWords.ts'

/** Averages of one group of plots, 万元/亩; null without values, or where they are not told. */
export interface AverageGroup {
  readonly value: string | null
  readonly label: string
  readonly count: number
  readonly taxPerMu: number | null
  readonly outputPerMu: number | null
  /** Fewer than three right-holders stand behind it, or they could be worked out from it. */
  readonly suppressed: boolean
}

/** Dimensions that averages are charted by, where the viewer may see them. */
const averaged = ['park', 'zone', 'community', 'condition', 'landUse', 'stage', 'method']

export function averageFields(role: Role): readonly { name: string; field: FilterField }[] {
  const open = fieldsFor(parcelFilter, role)
  return averaged.flatMap((name) => {
    const found = open.find((one) => one.name === name)
    return found && isDimension(found.field) ? [found] : []
  })
}

/** Whether this role is told averages: of any plots, of the whole register alone, or none. */
export function averagesFor(role: Role): 'ANY' | 'WHOLE' | null {
  if (averageUnits.every((unit) => maySee(role, parcelFields[unit]))) return 'ANY'
  return role === 'ANALYST' ? 'WHOLE' : null
}

export function isAverage(unit: ChartUnit): unit is AverageUnit {
  return averageUnits.some((one) => one === unit)
}

/** All averages in one request. */
export function averageQuery(role: Role): string {
  const asked = averageFields(role).map(
    ({ name }) =>
      `${name}: averages(by: ${constantCase(name)}) { value label(locale: $locale) count taxPerMu outputPerMu suppressed }`,
  )
  return `query Averages($filter: ParcelFilter, $locale: Locale) { parcels(filter: $filter) { ${asked.join(' ')} } }`
}

/** What a group's bar shows; a figure that is not told is said in words and draws no bar. */
export function averageBar(
  group: AverageGroup,
  unit: AverageUnit,
  locale: Locale,
): { readonly amount: number; readonly text: string; readonly untold: boolean } {
  const words = chartWords[locale]
  const amount = group[unit]
  if (amount !== null) {
    return {
      amount,
      text: words.perMu(formatNumber(amount, digits(amount, unit), locale)),
      untold: false,
    }
  }
  return { amount: 0, text: group.suppressed ? words.few : words.noFigures, untold: true }
}

/** What was rounded to two digits is not written as if more were known. */
function digits(amount: number, unit: AverageUnit): number {
  const told = String(amount).split('.')[1]?.length ?? 0
  return Math.min(told, parcelFields[unit].decimals ?? 0)
}
