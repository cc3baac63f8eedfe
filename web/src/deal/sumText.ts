import type { Locale } from '@panhuo/shared/words/label'
import { formatNumber } from '../words/format.ts'
import { dealWords } from './dealWords.ts'

const WAN_PER_YI = 10_000

const WAN_PER_MILLION = 100

/** 万元 as people say it: from 1 亿元 on in 亿元, and in English in millions. */
export function sumText(wan: number | null, locale: Locale): string {
  if (wan === null) return dealWords[locale].noSum
  if (locale === 'en') {
    const millions = wan / WAN_PER_MILLION
    return `CNY ${formatNumber(millions, Number.isInteger(millions) ? 0 : 2, locale)} m`
  }
  return wan >= WAN_PER_YI
    ? `${formatNumber(wan / WAN_PER_YI, 2, locale)} 亿元`
    : `${formatNumber(wan, 0, locale)} 万元`
}

/** How many and how much together; of none nothing, and of none priced that the sum is not known. */
export function countedSum(count: number, wan: number | null, locale: Locale): string {
  if (count === 0) return dealWords[locale].noDeals
  return `${count} · ${sumText(wan === 0 ? null : wan, locale)}`
}

/** A rate as per cent with one decimal; "—" where there was nothing to divide by. */
export function rateText(rate: number | null, locale: Locale): string {
  return rate === null ? '—' : `${formatNumber(rate * 100, 1, locale)}%`
}

/** Codes that people typed, by blanks, commas or lines, full-width ones too. */
export function codesIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((code) => code !== '')
}
