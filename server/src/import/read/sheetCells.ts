import type { CellValue } from './reading.ts'

/** A cell as a sheet or CSV file holds it. */
export interface SheetCell {
  readonly value: CellValue
  readonly formula?: 'STORED' | 'EMPTY'
  /** An error value such as #REF!. */
  readonly error?: string
}

export interface SheetRow {
  /** As a person counts. */
  readonly row: number
  readonly line?: number
  /** By column, from 0; holes where a cell is empty. */
  readonly cells: readonly (SheetCell | undefined)[]
}

/** Cells that are one, all numbers from 0 for columns and as a person counts for rows, ends included. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** What people write where there is nothing. */
const nothing = /^[/\\—–\-－一]{1,3}$|^(?:无|暂无|n\/a|null|none|空)$/i
const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/

export function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** The value without blanks around it; null for what says that there is nothing. */
export function filledValue(value: CellValue): CellValue {
  if (typeof value !== 'string') return value
  const text = value.trim()
  return text === '' || nothing.test(text) ? null : text
}

/** A number written as text: full-width digits, thousands separators. The text itself where it is none. */
export function numberOf(value: CellValue): CellValue {
  if (typeof value !== 'string') return value
  const plain = value.normalize('NFKC').trim()
  return number.test(plain) ? Number(plain.replaceAll(',', '')) : value
}

export function textOfCell(cell: SheetCell | undefined): string {
  return cell === undefined || cell.value === null ? '' : String(cell.value).trim()
}
