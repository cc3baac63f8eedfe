import { type Day, type Month, todayInBeijing, yearOf } from '@panhuo/shared/project/month'
import type { Label } from '@panhuo/shared/words/label'
import { InvalidInput } from '../change/failures.ts'

/** Largest sum that a figure may be, 万元 (a trillion yuan): beyond it somebody typed yuan. */
const MOST_MONEY = 100_000_000
const LONGEST_TEXT = 500

/** 万元 to the hundredth, or null. Throws InvalidInput naming the field. */
export function moneyOf(field: string, amount: number | null | undefined): number | null {
  if (amount === null || amount === undefined) return null
  if (!Number.isFinite(amount) || amount < 0 || amount > MOST_MONEY) {
    throw new InvalidInput(field, {
      zh: `应为 0 到 ${MOST_MONEY} 万元`,
      en: `must be from 0 to ${MOST_MONEY}, in 10,000 CNY`,
    })
  }
  return Math.round(amount * 100) / 100
}

/** A day of the calendar between 1990 and 2100, or null. */
export function dayOf(field: string, day: Day | null | undefined): Day | null {
  if (day === null || day === undefined) return null
  const moment = new Date(`${day}T00:00:00Z`)
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
  if (!exists || yearOf(day) < 1990 || yearOf(day) > 2100) {
    throw new InvalidInput(field, { zh: '没有这一天', en: 'there is no such day' })
  }
  return day
}

/** A day that has come, in Beijing. */
export function pastDayOf(field: string, day: Day | null | undefined): Day | null {
  const known = dayOf(field, day)
  if (known !== null && known > todayInBeijing()) {
    throw new InvalidInput(field, { zh: '不能是将来的日期', en: 'must not lie in the future' })
  }
  return known
}

/** A month between 2000 and 2100 as its first day. */
export function monthStart(field: string, month: Month): Day {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) {
    throw new InvalidInput(field, { zh: '应为 YYYY-MM', en: 'must be YYYY-MM' })
  }
  return `${month}-01`
}

/** Text without outer blanks; null where nothing is left. */
export function textOf(field: string, text: string | null | undefined): string | null {
  const kept = text?.trim() ?? ''
  if (kept.length > LONGEST_TEXT || kept.includes('\0')) {
    throw new InvalidInput(field, {
      zh: `最多 ${LONGEST_TEXT} 字`,
      en: `may have up to ${LONGEST_TEXT} characters`,
    })
  }
  return kept === '' ? null : kept
}

/** Refuses a day that lies before the one that it must follow, naming that one. */
export function refuseEarlier(
  field: string,
  day: Day | null,
  before: Day | null,
  named: Label,
): void {
  if (day === null || before === null || day >= before) return
  throw new InvalidInput(field, {
    zh: `不能早于${named.zh} ${before}`,
    en: `must not be before ${named.en}, ${before}`,
  })
}
