import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import { harmless } from '@panhuo/shared/words/harmless'
import type { Locale } from '@panhuo/shared/words/label'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import type { ListColumn } from '../parcel/parcelColumns.ts'
import type { ParcelRow } from '../parcel/parcelList.ts'
import { parcelWords } from '../parcel/parcelWords.ts'
import { placeOf } from '../parcel/placeOf.ts'
import { formatTime } from '../words/format.ts'
import { valueWords } from '../words/valueWords.ts'

export type Cell = string | number | null

/** Header cells: the name of each column with its unit in brackets. */
export function headerOf(columns: readonly ListColumn[], locale: Locale): readonly string[] {
  return columns.map(({ attribute }) =>
    attribute ? titleWithUnit(attribute, locale) : parcelWords[locale].place,
  )
}

/** One row as a spreadsheet wants it: numbers bare, codes in words, unknown empty. */
export function cellsOf(
  columns: readonly ListColumn[],
  row: ParcelRow,
  locale: Locale,
): readonly Cell[] {
  return columns.map(({ id, attribute }) =>
    attribute ? cellOf(attribute, row[id], locale) : placeOf(row) || null,
  )
}

function cellOf(attribute: Attribute, value: unknown, locale: Locale): Cell {
  if (value === null || value === undefined) return null
  const word = (code: unknown) =>
    (attribute.list && codeOf(attribute.list, String(code))?.[locale]) || String(code)
  switch (attribute.type) {
    case 'number':
      return Number(Number(value).toFixed(attribute.decimals ?? 2))
    case 'integer':
      return Number(value)
    case 'flag':
      return value === true ? valueWords[locale].yes : valueWords[locale].no
    case 'code':
      return word(value)
    case 'codes':
      return Array.isArray(value) && value.length > 0
        ? value.map(word).join(locale === 'zh' ? '、' : ', ')
        : null
    case 'time':
      return formatTime(String(value), locale)
    case 'date':
    case 'text':
      return String(value)
    default:
      throw attribute.type satisfies never
  }
}

/** Tab-separated lines; text that looks like a formula is disarmed, breaks inside become spaces. */
export function toTsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(tsvCell).join('\t')).join('\r\n')
}

function tsvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return harmless(cell).replaceAll(/[\t\r\n]+/g, ' ')
}

/** The same as an HTML table, whose numbers are numbers and whose words stay words when pasted. */
export function toHtml(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = header.map((cell) => `<th>${escaped(cell)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

function htmlCell(cell: Cell): string {
  if (cell === null) return '<td></td>'
  if (typeof cell === 'number') return `<td>${cell}</td>`
  return `<td style="mso-number-format:'\\@'">${escaped(harmless(cell))}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
