import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'

/** Beijing is eight hours ahead all year; a cell knows no zone, so it gets the local reading. */
const BEIJING_MS = 8 * 3_600_000

export type Cell = string | number | boolean | Date | null

/**
 * A value as a typed cell: numbers and dates as such, codes as words. Text stays text, also where it
 * looks like a formula: a cell of type text is never run.
 */
export function workbookCell(field: Attribute, value: unknown, locale: Locale): Cell {
  if (value === null) return null
  switch (field.type) {
    case 'number':
    case 'integer':
      return Number(value)
    case 'flag':
      if (locale === 'zh') return value === true ? '是' : '否'
      return value === true ? 'yes' : 'no'
    case 'date':
      return new Date(`${String(value)}T00:00:00Z`)
    case 'time':
      return new Date((value as Date).getTime() + BEIJING_MS)
    case 'code':
      return wordOf(field, String(value), locale)
    case 'codes':
      return (value as string[])
        .map((code) => wordOf(field, code, locale))
        .join(locale === 'zh' ? '、' : ', ')
    case 'text':
      return String(value)
    default:
      throw field.type satisfies never
  }
}

/** How Excel shows the cells of a field. */
export function workbookFormat({ type, decimals }: Attribute): string {
  if (type === 'number') return decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0'
  if (type === 'integer') return '0'
  if (type === 'date') return 'yyyy-mm-dd'
  return type === 'time' ? 'yyyy-mm-dd hh:mm' : '@'
}

function wordOf(field: Attribute, value: string, locale: Locale): string {
  return (field.list && codeOf(field.list, value)?.[locale]) ?? value
}
