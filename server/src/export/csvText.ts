import { timeInBeijing } from '@panhuo/shared/project/month'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { type Code, codeOf } from '@panhuo/shared/words/codeList'
import { harmless } from '@panhuo/shared/words/harmless'
import type { Locale } from '@panhuo/shared/words/label'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import { stringify } from 'csv-stringify/sync'
import type { ExportColumn } from './exportColumns.ts'
import type { ExportRow } from './exportRows.ts'

/** Excel takes UTF-8 for the local code page without it. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** The header line: each column's label with its unit. */
export function csvHeader(columns: readonly ExportColumn[], locale: Locale): string {
  const titles = columns.map(({ field }) => titleWithUnit(field, locale))
  return stringify([titles], { record_delimiter: 'windows' })
}

/** Lines of a batch: words for codes, numbers as numbers, no text that a spreadsheet would run. */
export function csvLines(
  columns: readonly ExportColumn[],
  rows: readonly ExportRow[],
  locale: Locale,
): string {
  const cells = rows.map((row) =>
    columns.map(({ name, field }) => cellOf(field, row[name] ?? null, locale)),
  )
  return stringify(cells, { record_delimiter: 'windows' })
}

function cellOf(field: Attribute, value: unknown, locale: Locale): string {
  if (value === null) return ''
  switch (field.type) {
    case 'number':
      return field.decimals === undefined ? String(value) : Number(value).toFixed(field.decimals)
    case 'integer':
      return String(value)
    case 'flag':
      if (locale === 'zh') return value === true ? '是' : '否'
      return value === true ? 'yes' : 'no'
    case 'date':
      return String(value)
    case 'time':
      return timeInBeijing(value as Date)
    case 'code':
      return harmless(wordOf(field, String(value), locale))
    case 'codes': {
      const words = (value as string[]).map((code) => wordOf(field, code, locale))
      return harmless(words.join(locale === 'zh' ? '、' : ', '))
    }
    case 'text':
      return harmless(String(value))
    default:
      throw field.type satisfies never
  }
}

function wordOf(field: Attribute, value: string, locale: Locale): string {
  const code: Code | undefined = field.list && codeOf(field.list, value)
  return code?.[locale] ?? value
}
