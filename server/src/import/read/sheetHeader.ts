import { type Merge, type SheetRow, textOfCell } from './sheetCells.ts'

export interface Header {
  readonly first: number
  readonly last: number
  /** By column, from 0; a column without a title has none and is not read. */
  readonly titles: readonly (string | undefined)[]
  /** The titles of the lowest header row alone, by which a repeated header is known. */
  readonly lowest: readonly string[]
}

const units =
  '万?亩|万?平方米|万?㎡|平方公里|公顷|顷|米|元|万元|亿元|万美元|元/亩|万元/亩|万元/年|%|％|年|人|千瓦时|万千瓦时|kwh|kva|m|m2|m²|ha|hm2|hm²|km2|km²|mu'
const unitAtEnd = new RegExp(`[（(【\\[]\\s*(?:单位[:：]\\s*)?(${units})\\s*[)）】\\]]$`, 'i')
const unitAlone = new RegExp(`^[（(]?(${units})[)）]?$`, 'i')
/** `单位：双阳街道` stands above a table, never in its header. */
const isStatement = /^[^（(]{2,8}[:：]\s*\S/
const looksLikeNumber = /^[+-]?[\d,，.．]+%?$/

/** The unit that a title names, as it stands there. */
export function unitOf(title: string): string | null {
  return unitAtEnd.exec(title)?.[1] ?? null
}

/**
 * Finds the header among the first rows of a sheet: behind the title rows, over one to three rows,
 * by how full a row is and how its cells are merged. Null where no row looks like one.
 */
export function findHeader(rows: readonly SheetRow[], merges: readonly Merge[]): Header | null {
  const width = Math.max(0, ...rows.map((row) => spread(row, merges).filter(Boolean).length))
  if (width < 2) return null
  const start = rows.findIndex((row) => {
    const texts = spread(row, merges).filter(Boolean)
    const different = new Set(texts).size
    const full = different >= 2 && texts.length >= width * 0.6
    return full && !texts.some((text) => looksLikeNumber.test(text) || isStatement.test(text))
  })
  const first = rows[start]
  return first ? headerAt(rows, merges, first.row, lastRow(rows.slice(start), merges)) : null
}

/** The header that stands in these rows. */
export function headerAt(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
  first: number,
  last: number,
): Header {
  const levels = rows
    .filter(({ row }) => row >= first && row <= last)
    .map((row) => spread(row, merges))
  const columns = Math.max(0, ...levels.map((level) => level.length))
  const titles = Array.from({ length: columns }, (_, column) => titleOf(levels, column))
  return { first, last, titles: distinct(titles), lowest: levels.at(-1) ?? [] }
}

/** Header rows go on below cells merged downwards, and below cells merged sideways. */
function lastRow(rows: readonly SheetRow[], merges: readonly Merge[]): number {
  let last = rows[0]?.row ?? 0
  for (let depth = 0; depth < 3; depth += 1) {
    const touching = merges.filter(({ top, bottom }) => top <= last && bottom >= last)
    const down = Math.max(
      last,
      ...touching.filter((m) => m.top >= (rows[0]?.row ?? 0)).map((m) => m.bottom),
    )
    const next = rows.find(({ row }) => row === last + 1)
    if (down > last) last = down
    else if (
      next &&
      isBelow(
        rows.find(({ row }) => row === last),
        next,
        touching,
      )
    )
      last += 1
    else break
  }
  return last
}

/** Whether the row under a header row divides its titles further, or gives their units. */
function isBelow(row: SheetRow | undefined, next: SheetRow, touching: readonly Merge[]): boolean {
  const texts = next.cells.map((cell) => textOfCell(cell)).filter((text) => text !== '')
  if (texts.length === 0 || texts.some((text) => looksLikeNumber.test(text))) return false
  if (texts.every((text) => unitAlone.test(text))) return true
  if (touching.some(({ left, right }) => right > left)) return true
  // Without merges, as in CSV: titles stand below the gaps that a merged title left behind.
  const gaps = next.cells.filter((cell, column) => {
    return textOfCell(cell) !== '' && textOfCell(row?.cells[column]) === ''
  })
  const doubled = next.cells.filter((cell, column) => {
    return textOfCell(cell) !== '' && textOfCell(row?.cells[column]) !== ''
  })
  return gaps.length > 0 && doubled.length < gaps.length + 2 && doubled.length < texts.length
}

/** The texts of a row, with merged cells repeated in every cell that they cover. */
function spread({ row, cells }: SheetRow, merges: readonly Merge[]): string[] {
  const texts = Array.from(cells, (cell) => textOfCell(cell))
  for (const { top, bottom, left, right } of merges) {
    if (top > row || bottom < row || right - left > 300) continue
    for (let column = left; column <= right; column += 1) texts[column] ||= texts[left] ?? ''
  }
  return Array.from(texts, (text) => text ?? '')
}

function titleOf(levels: readonly string[][], column: number): string | undefined {
  const parts: string[] = []
  for (const [depth, level] of levels.entries()) {
    const text = tidy(level[column] ?? '')
    const unit = unitAlone.exec(text)?.[1]
    if (text === '' || parts.at(-1) === text) continue
    if (unit && depth > 0 && parts.length > 0) parts.push(`${parts.pop()}（${unit}）`)
    else parts.push(text)
  }
  return parts.length === 0 ? undefined : parts.join(' > ')
}

/** Line breaks and blanks inside Chinese words are only there to fit the cell. */
function tidy(text: string): string {
  return text
    .replace(/(?<=[\u3400-\u9fff（(])\s+(?=[\u3400-\u9fff（(])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Titles that occur twice get a number. */
function distinct(titles: readonly (string | undefined)[]): (string | undefined)[] {
  const seen = new Map<string, number>()
  return titles.map((title) => {
    if (title === undefined) return undefined
    const count = (seen.get(title) ?? 0) + 1
    seen.set(title, count)
    return count === 1 ? title : `${title} (${count})`
  })
}
