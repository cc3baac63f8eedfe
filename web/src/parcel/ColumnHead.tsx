import { ArrowDown, ArrowUp } from 'lucide-react'
import { useView } from '../url/useView.tsx'
import type { Sort } from '../url/view.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { isNumeric, type ListColumn } from './parcelColumns.ts'
import { parcelWords } from './parcelWords.ts'

/** Name and unit of a column; sorts the list where the register has an order for it. */
export function ColumnHead({ column }: { column: ListColumn }) {
  const words = useWords(parcelWords)
  const locale = useLocale()
  const { view, change } = useView()
  const { attribute } = column
  const name = attribute?.[locale] ?? words.place
  const unit = attribute?.unit && <small> {attribute.unit[locale]}</small>
  const className = isNumeric(column) ? 'number' : undefined
  if (!attribute?.orderable) {
    return (
      <th scope="col" className={className}>
        {name}
        {unit}
      </th>
    )
  }
  const sort = view.sort?.field === column.id ? view.sort : null
  const Arrow = sort?.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="sort"
        title={words.sortBy(name)}
        onClick={() => change({ sort: nextSort(column, sort) })}
      >
        {name}
        {unit}
        <Arrow aria-hidden="true" data-on={sort !== null || undefined} />
      </button>
    </th>
  )
}

/** Large numbers come first, words in their order; the third click gives the register's own order. */
function nextSort(column: ListColumn, sort: Sort | null): Sort | null {
  const first = isNumeric(column)
  if (sort === null) return { field: column.id, descending: first }
  return sort.descending === first ? { field: column.id, descending: !first } : null
}
