/** A calendar month as `YYYY-MM`, a day as `YYYY-MM-DD`; both of Beijing, both ordered as text. */
export type Month = string
export type Day = string

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

export function yearOf(monthOrDay: Month | Day): number {
  return Number(monthOrDay.slice(0, 4))
}

/** 1 to 12. */
export function numberOf(month: Month): number {
  return Number(month.slice(5, 7))
}

/** The month `count` months later, earlier where negative. */
export function monthsLater(month: Month, count: number): Month {
  const total = yearOf(month) * 12 + numberOf(month) - 1 + count
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
}

/** Months from one to another; negative where it lies before. */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + numberOf(to) - numberOf(from)
}

/**
 * The same day `count` months later, the month's last where it has none such: as PostgreSQL adds
 * months, so that a rule gives one answer in both places.
 */
export function daysMonthsLater(day: Day, count: number): Day {
  const month = monthsLater(monthOf(day), count)
  const last = new Date(Date.UTC(yearOf(month), numberOf(month), 0)).getUTCDate()
  return `${month}-${String(Math.min(Number(day.slice(8, 10)), last)).padStart(2, '0')}`
}

/** Whole days from one day to another; negative where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Days that a record may name. */
export const FIRST_DAY: Day = '1949-10-01'
export const LAST_DAY: Day = '2100-12-31'

/** Today in Beijing. */
export function todayInBeijing(now: Date = new Date()): Day {
  return timeInBeijing(now).slice(0, 10)
}

/** A moment as the clocks of Beijing show it, eight hours ahead all year: `YYYY-MM-DD HH:MM:SS`. */
export function timeInBeijing(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
