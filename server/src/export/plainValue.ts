import { timeInBeijing } from '@panhuo/shared/project/month'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'

/** A value for a table of another program: numbers and flags as such, codes as words, days and times as text. */
export function plainValue(
  field: Attribute,
  value: unknown,
  locale: Locale,
): string | number | boolean | null {
  if (value === null || value === undefined) return null
  const word = (code: string) => (field.list && codeOf(field.list, code)?.[locale]) ?? code
  switch (field.type) {
    case 'number':
    case 'integer':
      return Number(value)
    case 'flag':
      return value === true
    case 'time':
      return timeInBeijing(value as Date)
    case 'code':
      return word(String(value))
    case 'codes':
      return (value as string[]).map(word).join(locale === 'zh' ? '、' : ', ')
    case 'date':
    case 'text':
      return String(value)
    default:
      throw field.type satisfies never
  }
}
