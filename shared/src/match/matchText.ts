import { industries, landUses } from '../parcel/landCodes.ts'
import { discharges, offerKinds } from '../parcel/offer.ts'
import type { Day } from '../project/month.ts'
import { type CodeList, codeOf } from '../words/codeList.ts'
import type { Locale } from '../words/label.ts'
import { type Aspect, type AspectName, aspects, divisionOf, usesFor } from './aspects.ts'

/** What a demand says of its aspects, as far as words need it; null asks for nothing. */
export interface WantedValues {
  readonly industry: string | null
  readonly offer: string | null
  readonly areaMuMin: number | null
  readonly areaMuMax: number | null
  readonly plotRatio: number | null
  readonly heightM: number | null
  readonly powerKva: number | null
  readonly waterTd: number | null
  readonly discharge: string | null
  /** 万元. */
  readonly budget: number | null
  readonly neededBy: Day | null
}

/** What a match found of an aspect: number, days since 1970, codes, yes or no. */
export type FoundValue = number | string | boolean | readonly string[] | null

/** What is wanted, in words with unit: `30–50 亩`, `≥ 2`, `≤ 2 km from Wanhong Road`. */
export function wantedText(
  name: AspectName,
  wanted: WantedValues,
  locale: Locale,
  wish?: { readonly metres: number; readonly from: string | null },
): string {
  const least = (value: number | null) => `≥ ${figure(name, value, locale)}`
  const most = (value: number | null) => `≤ ${figure(name, value, locale)}`
  switch (name) {
    case 'AREA': {
      const { areaMuMin: from, areaMuMax: to } = wanted
      if (from === null) return most(to)
      if (to === null) return least(from)
      return `${number(from, 1, locale)}–${figure(name, to, locale)}`
    }
    case 'OFFER':
      return labels(offerKinds, [wanted.offer ?? ''], locale)
    case 'USE':
      return labels(landUses, usesFor(wanted.industry ?? ''), locale)
    case 'INDUSTRY':
      return labels(industries, [wanted.industry ?? ''], locale)
    case 'PLOT_RATIO':
      return least(wanted.plotRatio)
    case 'HEIGHT':
      return least(wanted.heightM)
    case 'POWER':
      return least(wanted.powerKva)
    case 'WATER':
      return least(wanted.waterTd)
    case 'DISCHARGE':
      return labels(discharges, [wanted.discharge ?? ''], locale)
    case 'BUDGET':
      return most(wanted.budget)
    case 'DATE':
      return locale === 'zh' ? `${wanted.neededBy} 前` : `by ${wanted.neededBy}`
    case 'CLEAR':
      return locale === 'zh' ? '无未解决的症结' : 'no open obstacle'
    case 'PLACE': {
      const far = distance(wish?.metres ?? 0, locale)
      const from = wish?.from ?? '—'
      return locale === 'zh' ? `距${from} ≤ ${far}` : `≤ ${far} from ${from}`
    }
    default:
      throw name satisfies never
  }
}

/** What a site has, in words with unit; null where it is unknown. */
export function foundText(name: AspectName, value: FoundValue, locale: Locale): string | null {
  if (value === null) return null
  switch (name) {
    case 'OFFER':
      return labels(offerKinds, value as string[], locale)
    case 'USE':
      return labels(landUses, value as string[], locale)
    case 'INDUSTRY':
      return (value as string[])
        .map((division) => trade(division, locale))
        .join(locale === 'zh' ? '、' : ', ')
    case 'DISCHARGE':
      return discharges.codes[Number(value) - 1]?.[locale] ?? null
    case 'CLEAR': {
      const clear = locale === 'zh' ? '无' : 'none open'
      return value ? clear : locale === 'zh' ? '有症结' : 'an open obstacle'
    }
    case 'AREA':
    case 'PLOT_RATIO':
    case 'HEIGHT':
    case 'POWER':
    case 'WATER':
    case 'BUDGET':
    case 'DATE':
    case 'PLACE':
      return figure(name, Number(value), locale)
    default:
      throw name satisfies never
  }
}

/** A number of an aspect with its unit: a date for days, kilometres for far metres. */
export function figure(name: AspectName, value: number | null, locale: Locale): string {
  if (value === null) return '—'
  if (name === 'DATE') return new Date(value * 86_400_000).toISOString().slice(0, 10)
  // Roads, railway and places are drawn schematically: no distance to them is exact.
  if (name === 'PLACE') {
    const far = distance(value, locale)
    return locale === 'zh' ? `约 ${far}（示意）` : `about ${far} (schematic)`
  }
  if (name === 'BUDGET' && locale === 'en') return `CNY ${number(value / 100, 2, locale)} m`
  const { unit, decimals = 0 }: Aspect = aspects[name]
  const text = number(value, decimals, locale)
  return unit ? `${text} ${unit[locale]}` : text
}

function distance(metres: number, locale: Locale): string {
  if (metres >= 1000)
    return `${number(metres / 1000, 1, locale)} ${locale === 'zh' ? '公里' : 'km'}`
  return `${number(metres, 0, locale)} ${locale === 'zh' ? '米' : 'm'}`
}

function number(value: number, decimals: number, locale: Locale): string {
  return value.toLocaleString(locale === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: decimals })
}

function labels(list: CodeList, values: readonly string[], locale: Locale): string {
  const named = values.map((value) => codeOf(list, value)?.[locale] ?? value)
  return named.join(locale === 'zh' ? '、' : ', ')
}

function trade(division: string, locale: Locale): string {
  const known = industries.codes.find(({ value }) => divisionOf(value) === division)
  return known ? `${division} ${known[locale]}` : division
}
