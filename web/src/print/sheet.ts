export const papers = ['A4', 'A3'] as const
export const orientations = ['portrait', 'landscape'] as const

export type Paper = (typeof papers)[number]
export type Orientation = (typeof orientations)[number]

/** What a print holds; of this visit, not of the link. */
export interface PrintChoice {
  readonly paper: Paper
  readonly orientation: Orientation
  readonly map: boolean
  readonly legend: boolean
  readonly list: boolean
}

export interface Sheet {
  /** Millimetres of the paper, edge to edge. */
  readonly width: number
  readonly height: number
}

/** Millimetres between the edge of the paper and what is printed. */
export const MARGIN = 11
/** Millimetres of a row of the list, of its header, of the foot of a page and of its title. */
export const HEIGHTS = { row: 6.2, head: 7, foot: 11, title: 27, gap: 4 }
/** A print of more rows than this is a file, not a paper. */
export const MAX_ROWS = 1_000

/** Source: ISO 216. */
const sizes: Record<Paper, readonly [number, number]> = { A4: [210, 297], A3: [297, 420] }

export function sheetOf({ paper, orientation }: Pick<PrintChoice, 'paper' | 'orientation'>): Sheet {
  const [short, long] = sizes[paper]
  return orientation === 'portrait'
    ? { width: short, height: long }
    : { width: long, height: short }
}

/** Millimetres of the map on the first page: what title and foot leave, the whole width. */
export function mapFrame(choice: PrintChoice): Sheet {
  const { width, height } = sheetOf(choice)
  return {
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN - HEIGHTS.title - HEIGHTS.foot - HEIGHTS.gap,
  }
}

/** How many rows a page of the list holds; below them stays room for the row of sums. */
export function rowsPerPage(choice: PrintChoice, withTitle: boolean): number {
  const { height } = sheetOf(choice)
  const free =
    height - 2 * MARGIN - HEIGHTS.foot - HEIGHTS.head - (withTitle ? HEIGHTS.title : HEIGHTS.gap)
  return Math.floor(free / HEIGHTS.row) - 1
}

/** First and last row (half-open) of each page of the list; the title stands on the first page. */
export function listPages(
  rows: number,
  choice: PrintChoice,
): readonly (readonly [number, number])[] {
  const pages: (readonly [number, number])[] = []
  let from = 0
  while (choice.list && from < rows) {
    const count = rowsPerPage(choice, pages.length === 0 && !choice.map)
    pages.push([from, Math.min(from + count, rows)])
    from += count
  }
  return pages
}

/** The longest round length of 1, 2 or 5 times a power of ten that is not above `most` metres. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [5, 2, 1].find((one) => one * power <= most) ?? 1
  return step * power
}
