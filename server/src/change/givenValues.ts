import {
  type Day,
  FIRST_DAY,
  LAST_DAY,
  type Month,
  todayInBeijing,
} from '@panhuo/shared/project/month'
import type { Label } from '@panhuo/shared/words/label'
import { InvalidInput } from './failures.ts'

// Values as a person gave them. Each function throws InvalidInput, naming the field.

/** Most characters of a text that stands by itself, and of one that stands in a row or on paper. */
const LONGEST_TEXT = 1000
const LONGEST_LINE = 500
/** Largest sum that a figure may be, 万元 (a trillion yuan): beyond it somebody typed yuan. */
const MOST_MONEY = 100_000_000

type Given<Value> = Value | null | undefined

/** A text of up to 1,000 characters without outer blanks; null where nothing is left. */
export function textOf(field: string, given: Given<string>): string | null {
  return trimmed(field, given, LONGEST_TEXT)
}

/** The same of up to 500 characters. */
export function lineOf(field: string, given: Given<string>): string | null {
  return trimmed(field, given, LONGEST_LINE)
}

function trimmed(field: string, given: Given<string>, longest: number): string | null {
  const text = given?.trim() ?? ''
  if (text.includes('\0') || text.length > longest) {
    throw new InvalidInput(field, {
      zh: `最多 ${longest} 字`,
      en: `may have up to ${longest} characters`,
    })
  }
  return text === '' ? null : text
}

/** A text that must be there. */
export function requiredText(field: string, given: Given<string>): string {
  const text = textOf(field, given)
  if (text === null) throw new InvalidInput(field, { zh: '不能为空', en: 'must be filled in' })
  return text
}

/** A day of the calendar from 1949-10-01 to 2100-12-31; null where none is given. */
export function dayOf(field: string, given: Given<Day>): Day | null {
  if (given == null) return null
  const parsed = new Date(`${given}T00:00:00Z`)
  const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === given
  if (!real) throw new InvalidInput(field, { zh: '没有这一天', en: 'there is no such day' })
  if (given < FIRST_DAY || given > LAST_DAY) {
    throw new InvalidInput(field, {
      zh: `应在 ${FIRST_DAY} 到 ${LAST_DAY} 之间`,
      en: `must lie between ${FIRST_DAY} and ${LAST_DAY}`,
    })
  }
  return given
}

/** A day that has come, in Beijing; null where none is given. */
export function pastDayOf(field: string, given: Given<Day>): Day | null {
  const day = dayOf(field, given)
  if (day !== null && day > todayInBeijing()) {
    throw new InvalidInput(field, { zh: '不能是将来的日期', en: 'must not lie in the future' })
  }
  return day
}

/** A month between 2000 and 2099 as its first day. */
export function monthStart(field: string, month: Month): Day {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) {
    throw new InvalidInput(field, { zh: '应为 YYYY-MM', en: 'must be YYYY-MM' })
  }
  return `${month}-01`
}

/** 万元 to the hundredth; null where none is given. */
export function moneyOf(field: string, amount: Given<number>): number | null {
  if (amount == null) return null
  if (!Number.isFinite(amount) || amount < 0 || amount > MOST_MONEY) {
    throw new InvalidInput(field, {
      zh: `应为 0 到 ${MOST_MONEY} 万元`,
      en: `must be from 0 to ${MOST_MONEY}, in 10,000 CNY`,
    })
  }
  return Math.round(amount * 100) / 100
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
