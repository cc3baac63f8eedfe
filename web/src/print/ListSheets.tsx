import { isNumeric, type ListColumn } from '../parcel/parcelColumns.ts'
import type { ParcelRow } from '../parcel/parcelList.ts'
import { cellsOf, headerOf } from '../take/tableText.ts'
import { formatCount, formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { valueWords } from '../words/valueWords.ts'
import { printWords } from './printWords.ts'
import { SheetFrame } from './SheetFrame.tsx'
import type { PrintChoice } from './sheet.ts'
import type { SheetWords } from './useSheetWords.ts'

interface Props {
  readonly choice: PrintChoice
  readonly said: SheetWords
  readonly columns: readonly ListColumn[]
  readonly rows: readonly ParcelRow[]
  readonly totalCount: number
  /** Of all plots that the print is about. */
  readonly sums: { readonly areaM2: number; readonly areaMu: number } | undefined
  /** First and last row of each page, half-open. */
  readonly pages: readonly (readonly [number, number])[]
  /** Pages of the whole print. */
  readonly count: number
}

/** The pages of the list, each with its header, in the chosen columns and the order of the screen. */
export function ListSheets({ choice, said, columns, rows, totalCount, sums, pages, count }: Props) {
  const words = useWords(printWords)
  const { unknownMark } = useWords(valueWords)
  const locale = useLocale()
  const before = choice.map ? 1 : 0
  const sum = columns.reduce((all, { width }) => all + width, 0)
  const headings = headerOf(columns, locale)
  const totals: Readonly<Record<string, number | undefined>> = { ...sums }
  // Numbers and their header stand at one edge, and what is unknown among them.
  const edges = columns.map((column) => (isNumeric(column) ? 'number' : undefined))
  return pages.map(([from, to], index) => (
    <SheetFrame
      key={from}
      choice={choice}
      said={said}
      page={words.page(before + index + 1, count)}
      titled={before + index === 0}
    >
      <table className="sheet-table">
        <colgroup>
          <col style={{ width: '10mm' }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: `${(width / sum) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            {headings.map((name, at) => (
              <th key={name} scope="col" className={edges[at]}>
                <span className="sheet-cell">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map((row, place) => (
            <tr key={row.code}>
              <td>{from + place + 1}</td>
              {cellsOf(columns, row, locale).map((cell, at) => (
                <td key={columns[at]?.id} className={edges[at]}>
                  <span className="sheet-cell">
                    {cell === null
                      ? unknownMark
                      : typeof cell === 'number' && columns[at]?.attribute?.type === 'number'
                        ? formatNumber(cell, columns[at]?.attribute?.decimals ?? 2, locale)
                        : cell}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {index === pages.length - 1 && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {columns.map(({ id, attribute }, at) => {
                const total = totals[id]
                return (
                  <td key={id} className={edges[at]}>
                    {total !== undefined && formatNumber(total, attribute?.decimals ?? 2, locale)}
                  </td>
                )
              })}
            </tr>
          </tfoot>
        )}
      </table>
      {index === pages.length - 1 && rows.length < totalCount && (
        <p className="sheet-cut">
          {words.cut(formatCount(rows.length, locale), formatCount(totalCount, locale))}
        </p>
      )}
    </SheetFrame>
  ))
}
