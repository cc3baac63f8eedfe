import type { Day } from '@panhuo/shared/project/month'
import { InvalidInput } from './failures.ts'

const LONGEST = 1000

/** A text with its edges trimmed, null where empty. Throws where it is too long. */
export function textOf(field: string, given: string | null | undefined): string | null {
  const text = given?.trim() ?? ''
  if (text.includes('\0') || text.length > LONGEST) {
    throw new InvalidInput(field, {
      zh: `最多 ${LONGEST} 字`,
      en: `may have up to ${LONGEST} characters`,
    })
  }
  return text === '' ? null : text
}

/** A text that must be there. */
export function requiredText(field: string, given: string | null | undefined): string {
  const text = textOf(field, given)
  if (text === null) throw new InvalidInput(field, { zh: '不能为空', en: 'must be filled in' })
  return text
}

/** A day that the calendar has, null where none is given. */
export function dayOf(field: string, given: Day | null | undefined): Day | null {
  if (given == null) return null
  const parsed = new Date(`${given}T00:00:00Z`)
  const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === given
  if (real && given >= '1949-10-01' && given <= '2100-12-31') return given
  throw new InvalidInput(field, { zh: '没有这一天', en: 'is no such day' })
}
