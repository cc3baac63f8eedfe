import type { ArchiveEntry } from './archive.ts'
import type { Merge, SheetCell, SheetRow } from './sheetCells.ts'
import { readPart, TextRun, type Workbook } from './workbookParts.ts'

const DAY_MS = 86_400_000
/** Day 0 of Excel, two days before 1900-01-01 by its own mistake about 1900; and of the old Macintosh. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }
/** A ledger has fewer; more are there to harm. */
const MERGES = 50_000

/** The merged cells of a sheet; they stand behind the rows, so the sheet is read twice. */
export async function mergesOf(entry: ArchiveEntry): Promise<Merge[]> {
  const merges: Merge[] = []
  await readPart(await entry.open(), {
    open(name, { ref = '' }) {
      if (name !== 'mergeCell' || merges.length >= MERGES) return
      const [from = '', to = from] = ref.split(':')
      const start = placeOf(from)
      const end = placeOf(to)
      if (!start || !end) return
      merges.push({ top: start.row, left: start.column, bottom: end.row, right: end.column })
    },
  })
  return merges
}

/** The rows of a sheet that have cells, handed on as they are read. */
export async function eachRow(
  entry: ArchiveEntry,
  book: Workbook,
  columns: number,
  take: (row: SheetRow) => Promise<void>,
): Promise<void> {
  const found: SheetRow[] = []
  const state = { row: 0, column: 0, cells: [] as (SheetCell | undefined)[] }
  let cell: CellParts | null = null
  const inline = new TextRun()
  let inValue = false
  const reader = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'row') {
        state.row = Number(attributes.r ?? state.row + 1)
        state.cells = []
        state.column = 0
      } else if (name === 'c') {
        const column = placeOf(attributes.r ?? '')?.column ?? state.column
        state.column = column + 1
        cell = {
          column,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: '',
          hasValue: false,
          formula: false,
        }
      } else if (name === 'v') inValue = true
      else if (name === 'is') inline.start()
      else if (name === 'f' && cell) cell.formula = true
      inline.open(name)
    },
    text(text: string) {
      if (inValue && cell) cell.value += text
      inline.text(text)
    },
    close(name: string) {
      inline.close(name)
      if (name === 'v') {
        inValue = false
        if (cell) cell.hasValue = true
      } else if (name === 'is' && cell) {
        cell.value = inline.whole
        cell.hasValue = true
      } else if (name === 'c' && cell) {
        // Cells far to the right are there by mistake, or to make readers count to them.
        if (cell.column < columns) state.cells[cell.column] = cellOf(cell, book)
        cell = null
      } else if (name === 'row') found.push({ row: state.row, cells: state.cells })
    },
  }
  await readPart(await entry.open(), reader, async () => {
    for (const row of found.splice(0)) await take(row)
    return true
  })
}

interface CellParts {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  hasValue: boolean
  formula: boolean
}

function cellOf(parts: CellParts, book: Workbook): SheetCell | undefined {
  const { type, style, value, hasValue, formula } = parts
  if (!hasValue) return formula ? { value: null, formula: 'EMPTY' } : undefined
  const marked = formula ? ({ formula: 'STORED' } as const) : {}
  if (type === 'e') return { value: null, error: value, ...marked }
  if (type === 's') return { value: book.texts[Number(value)] ?? null, ...marked }
  if (type === 'b') return { value: value === '1', ...marked }
  if (type === 'd') return { value: value.slice(0, 10), ...marked }
  if (type === 'str' || type === 'inlineStr') return { value, ...marked }
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return { value: value || null, ...marked }
  return { value: book.isDate(style) ? dayOf(number, book.startsIn1904) : number, ...marked }
}

/** A day number as a date, with its time where it has one; the number where it is no day. */
function dayOf(day: number, startsIn1904: boolean): string | number {
  const moment = new Date(epochs[startsIn1904 ? 1904 : 1900] + Math.round(day * DAY_MS))
  if (Number.isNaN(moment.getTime()) || day < 1 || day > 2_958_465) return day
  const text = moment.toISOString()
  return moment.getTime() % DAY_MS === 0 ? text.slice(0, 10) : text.slice(0, 19)
}

/** `C12` as a row that people count and a column from 0. */
function placeOf(ref: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? []
  if (!letters || !digits) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits), column: column - 1 }
}
