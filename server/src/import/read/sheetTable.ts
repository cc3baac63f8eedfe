import type { FileChoice } from './reading.ts'
import {
  filledValue,
  isEmpty,
  type Merge,
  numberOf,
  type SheetCell,
  type SheetRow,
  textOfCell,
} from './sheetCells.ts'
import { findHeader, type Header, headerAt, unitOf } from './sheetHeader.ts'
import type { LayerSink } from './sink.ts'

/** Rows among which the header is looked for. */
const HEAD_ROWS = 30
const total = /^(?:合\s*计|总\s*计|小\s*计|累\s*计|共\s*计|total|sum|subtotal)(?:[:：（(].*)?$/i
const footer = /^(?:填表|制表|填报|审核|审批|负责|备注|注|说明)[^，。]{0,6}[：:]/
const destroyed = /^\d(?:\.\d+)?e\+1[5-9]$/i

/** Turns the rows of a sheet into rows of a table: header found, totals left out, merges filled. */
export class TableReader {
  readonly #merges: readonly Merge[]
  readonly #choice: FileChoice
  readonly #out: LayerSink
  /** Rows that wait for the header. */
  #head: SheetRow[] | null = []
  #table: TableBody | null = null

  constructor(merges: readonly Merge[], choice: FileChoice, out: LayerSink) {
    this.#merges = merges
    this.#choice = choice
    this.#out = out
  }

  async take(row: SheetRow): Promise<void> {
    if (this.#head === null) return await this.#table?.take(row)
    this.#head.push(row)
    if (this.#head.length === HEAD_ROWS) await this.#begin(this.#head)
  }

  async end(): Promise<void> {
    if (this.#head !== null) await this.#begin(this.#head)
  }

  async #begin(head: readonly SheetRow[]): Promise<void> {
    this.#head = null
    const { header: chosen } = this.#choice
    const merges = this.#merges.filter(({ top }) => top <= (head.at(-1)?.row ?? 0))
    const header = chosen
      ? headerAt(head, merges, chosen.first, chosen.last)
      : findHeader(head, merges)
    if (!header?.titles.some((title) => title !== undefined)) {
      return this.#out.issue('HEADER_MISSING')
    }
    this.#table = new TableBody(header, this.#merges, this.#out)
    for (const row of head) await this.#table.take(row)
  }
}

class TableBody {
  readonly #header: Header
  readonly #out: LayerSink
  readonly #units: readonly (string | null)[]
  /** Cells merged downwards in the body, by the row in which they begin. */
  readonly #starting = new Map<number, Merge[]>()
  /** Those that reach the present row, with the cell at their top. */
  #reaching: { readonly merge: Merge; readonly cell: SheetCell | undefined }[] = []

  constructor(header: Header, merges: readonly Merge[], out: LayerSink) {
    this.#header = header
    this.#out = out
    this.#units = header.titles.map((title) => (title === undefined ? null : unitOf(title)))
    for (const merge of merges.filter((m) => m.top > header.last && m.bottom > m.top)) {
      this.#starting.set(merge.top, [...(this.#starting.get(merge.top) ?? []), merge])
    }
    out.columns(
      header.titles.filter((title) => title !== undefined),
      unitOf,
    )
  }

  async take(row: SheetRow): Promise<void> {
    if (row.row <= this.#header.last) return
    const cells = this.#filledDown(row)
    const texts = cells.map(({ cell }) => textOfCell(cell))
    const first = texts.slice(0, 3).find((text) => text !== '') ?? ''
    const said = texts.filter((text) => text !== '')
    if (said.length === 0) return
    const place = { row: row.row, ...(row.line === undefined ? {} : { line: row.line }) }
    if (texts.slice(0, 4).some((text) => total.test(text))) {
      return this.#out.issue('ROW_TOTAL_SKIPPED', { word: first.slice(0, 20) }, place)
    }
    if (footer.test(first) && said.length <= 3) {
      return this.#out.issue('ROW_FOOTER_SKIPPED', { word: first.slice(0, 20) }, place)
    }
    if (this.#repeatsHeader(texts)) return this.#out.issue('ROW_HEADER_SKIPPED', {}, place)
    const values = cells.flatMap(({ cell, filled }, column) => {
      const title = this.#header.titles[column]
      if (title === undefined || cell === undefined) return []
      if (filled) this.#out.issue('CELL_FILLED_DOWN', {}, { ...place, column: title })
      return [[title, this.#valueOf(cell, column, { ...place, column: title })] as const]
    })
    if (values.every(([, value]) => isEmpty(value))) return
    await this.#out.row({ ...place, values, geometry: null })
  }

  #valueOf(cell: SheetCell, column: number, place: { row: number; column: string }) {
    if (cell.error !== undefined) {
      this.#out.issue('CELL_ERROR', { value: cell.error.slice(0, 20) }, place)
      return null
    }
    if (cell.formula === 'EMPTY') {
      this.#out.issue('CELL_FORMULA_EMPTY', {}, place)
      return null
    }
    if (cell.formula === 'STORED') this.#out.issue('CELL_FORMULA', {}, place)
    const value = filledValue(cell.value)
    const long = typeof value === 'number' ? Math.abs(value) >= 1e15 : destroyed.test(String(value))
    if (long) this.#out.issue('NUMBER_TOO_LONG', {}, place)
    return this.#units[column] ? numberOf(value) : value
  }

  #filledDown({ row, cells }: SheetRow): { cell: SheetCell | undefined; filled: boolean }[] {
    const width = Math.max(cells.length, this.#header.titles.length)
    const found = Array.from({ length: width }, (_, column) => ({
      cell: cells[column],
      filled: false,
    }))
    this.#reaching = this.#reaching.filter(({ merge }) => merge.bottom >= row)
    for (const { merge, cell } of this.#reaching) {
      const { left } = merge
      if (left < width && isEmpty(cells[left]?.value)) found[left] = { cell, filled: !!cell }
    }
    for (const merge of this.#starting.get(row) ?? []) {
      this.#reaching.push({ merge, cell: cells[merge.left] })
    }
    return found
  }

  #repeatsHeader(texts: readonly string[]): boolean {
    const { lowest } = this.#header
    const same = texts.filter((text, column) => text !== '' && text === lowest[column]).length
    return same >= 2 && same * 2 >= lowest.filter((text) => text !== '').length
  }
}
