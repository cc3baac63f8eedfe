import type { Label } from '../words/label.ts'

const DAY_MS = 24 * 3600 * 1000

/** A text that names no moment, or one that is yet to come. */
export class BadMoment extends Error {
  override readonly name = 'BadMoment'
  readonly said: Label

  constructor(said: Label) {
    super(said.en)
    this.said = said
  }
}

/**
 * The moment that `asOf` text speaks of: a day in Beijing (`2026-03-01`: its end) or a moment with
 * its zone (`2026-03-01T08:00:00Z`). Undefined for nothing and for today, which is the present.
 * Throws BadMoment.
 */
export function readAsOf(text: string | undefined, now = Date.now()): Date | undefined {
  if (text === undefined || text === '') return undefined
  const span = readSpan(text)
  if (!span) {
    throw new BadMoment({
      zh: '应为日期 YYYY-MM-DD 或带时区的时刻',
      en: 'must be a date YYYY-MM-DD or a moment with its zone',
    })
  }
  const [start, end] = span
  if (start > now) throw new BadMoment({ zh: '不能晚于现在', en: 'must not be in the future' })
  return end > now ? undefined : new Date(end)
}

/**
 * The first and the last millisecond of a day in Beijing (`2026-03-01`), or of a moment with its zone
 * (`2026-03-01T08:00:00Z`), which is both; undefined for any other text.
 */
export function readSpan(text: string): readonly [start: number, end: number] | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const start = Date.parse(`${text}T00:00:00+08:00`)
    // February has no 31st, which Date would let pass into March.
    const exists = new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true
    return exists ? [start, start + DAY_MS - 1] : undefined
  }
  const moment = isMoment.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(moment) ? undefined : [moment, moment]
}

const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
