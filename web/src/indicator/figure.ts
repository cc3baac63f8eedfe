import type { Label, Locale } from '@panhuo/shared/words/label'
import { languageTags } from '../words/locale.tsx'
import type { Indicator } from './indicatorQuery.ts'

/** Units of the sources in English; figures keep the size of unit that the source uses. */
const units: Readonly<Record<string, string>> = {
  '%': '%',
  亿元: 'hundred million yuan',
  万元: 'ten thousand yuan',
  万美元: 'ten thousand US dollars',
  万亩: 'ten thousand mu',
  万吨: 'ten thousand tonnes',
  亩: 'mu',
  宗: 'plots',
  家: 'firms',
  件: 'tasks',
  条: 'routes',
  天: 'days',
  // The name of the figure says what is counted.
  个: '',
}

/** Outcomes that sources state in place of a number. */
const outcomes: readonly Label[] = [
  { zh: '持平', en: 'unchanged' },
  { zh: '创历年新高', en: 'highest so far' },
  { zh: '与经济增长基本同步', en: 'about in step with economic growth' },
  { zh: '完成', en: 'to be met' },
]

const bounds: Record<Indicator['bound'], string> = { EXACT: '', AT_LEAST: '≥ ', MORE_THAN: '> ' }

export interface Figure {
  /** Bound and number (`≥ 70`, `+5`), or the stated outcome. */
  readonly value: string
  readonly unit: string
  readonly isNumber: boolean
}

/** A figure as people read it; where the source gives no number, the outcome that it states. */
export function figureOf(indicator: Indicator, locale: Locale): Figure {
  const { value, unit, measure, bound, note } = indicator
  if (value === null) return { value: outcomeOf(note, locale), unit: '', isNumber: false }
  const sign = measure === 'GROWTH' && value > 0 ? '+' : ''
  return {
    value: `${bounds[bound]}${sign}${plainNumber(value, locale)}`,
    unit: unitOf(unit, locale),
    isNumber: true,
  }
}

export function unitOf(unit: string | null, locale: Locale): string {
  if (unit === null) return ''
  return locale === 'zh' ? unit : (units[unit] ?? unit)
}

/** A number with the digits that the source gives. */
export function plainNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 4 }).format(value)
}

/** An English name as it heads a row. */
export function headed(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function outcomeOf(note: string | null, locale: Locale): string {
  const stated = /来源称(.+?)[，,]未给数值/.exec(note ?? '')?.[1]
  const known = outcomes.find(({ zh }) => zh === stated)
  return known?.[locale] ?? stated ?? (locale === 'zh' ? '未给数值' : 'no number given')
}
