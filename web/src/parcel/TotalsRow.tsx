import { useFacets } from '../filter/facets.ts'
import { formatCount, formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { isNumeric, type PlacedColumn } from './parcelColumns.ts'
import { parcelWords } from './parcelWords.ts'

/** Sums of the whole filter as the server gives them, whatever rows are read. */
export function TotalsRow({ columns }: { readonly columns: readonly PlacedColumn[] }) {
  const words = useWords(parcelWords)
  const locale = useLocale()
  const { data, isPlaceholderData } = useFacets()
  const sums: Readonly<Record<string, number | undefined>> = {
    areaMu: data?.summary.areaMu,
    areaM2: data?.summary.areaM2,
  }
  return (
    <tfoot>
      <tr data-testid="totals" data-stale={isPlaceholderData || undefined}>
        <th className="total-count" scope="row" data-pinned="true" style={{ left: 0 }}>
          <span>{words.total(data ? formatCount(data.totalCount, locale) : '…')}</span>
        </th>
        {columns.map((column) => {
          const sum = sums[column.id]
          return (
            <td
              key={column.id}
              className={isNumeric(column) ? 'number' : undefined}
              data-pinned={column.left !== undefined || undefined}
              style={{ left: column.left }}
            >
              {sum !== undefined && formatNumber(sum, column.attribute?.decimals ?? 2, locale)}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
