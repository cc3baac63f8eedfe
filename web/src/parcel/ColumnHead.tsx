import { ArrowDown, ArrowUp } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed, strokeOf } from '../keys/strokes.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import type { Sort } from '../url/view.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { ColumnFilter } from './ColumnFilter.tsx'
import { ColumnWidth } from './ColumnWidth.tsx'
import { filterOfColumn, isNumeric, type PlacedColumn } from './parcelColumns.ts'
import { parcelWords } from './parcelWords.ts'
import './columnHead.css'

interface Props {
  readonly column: PlacedColumn
  /** Places the column of this id here, or this one so many places further; absent on a phone. */
  readonly onMove?: (id: string, by: 'here' | -1 | 1) => void
  readonly onWidth?: (width: number) => void
}

const DRAGGED = 'application/x-panhuo-column'

/** Name and unit of a column; sorts the list where the register has an order for it. */
export function ColumnHead({ column, onMove, onWidth }: Props) {
  const words = useWords(parcelWords)
  const locale = useLocale()
  const { role } = useSession()
  const { view, change } = useView()
  const [filtering, setFiltering] = useState(false)
  const { attribute } = column
  const field = onMove && filterOfColumn(column.id, role)
  const name = attribute?.[locale] ?? words.place
  const sort = view.sort?.field === column.id ? view.sort : null
  const Arrow = sort?.descending ? ArrowDown : ArrowUp
  const label = (
    <>
      {name}
      {attribute?.unit && <small> {attribute.unit[locale]}</small>}
    </>
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (field && pressed(event, keys.filterColumn)) {
      event.preventDefault()
      setFiltering(true)
    }
    const step = ([-1, 1] as const)[strokeOf(event, keys.moveColumn)]
    if (!onMove || step === undefined) return
    event.preventDefault()
    onMove(column.id, step)
  }
  const drag = onMove && {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(DRAGGED, column.id)
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      const id = event.dataTransfer.getData(DRAGGED)
      if (id && id !== column.id) onMove(id, 'here')
    },
  }
  return (
    <th
      scope="col"
      className={isNumeric(column) ? 'number' : undefined}
      data-column={column.id}
      data-pinned={column.left !== undefined || undefined}
      style={{ left: column.left }}
      title={attribute?.description?.[locale]}
      aria-sort={
        attribute?.orderable
          ? sort
            ? sort.descending
              ? 'descending'
              : 'ascending'
            : 'none'
          : undefined
      }
      onKeyDown={onKeyDown}
      {...drag}
    >
      {attribute?.orderable ? (
        <button
          type="button"
          className="sort"
          title={words.sortBy(name)}
          aria-description={onMove && words.headKeys}
          onClick={() => change({ sort: nextSort(column, sort) })}
        >
          {label}
          <Arrow aria-hidden="true" data-on={sort !== null || undefined} />
        </button>
      ) : (
        label
      )}
      {field && (
        <ColumnFilter
          name={name}
          field={field}
          // A head that sorts is reached by Tab already, and opens this by key.
          byTab={!attribute?.orderable}
          open={filtering}
          onOpen={setFiltering}
        />
      )}
      {onWidth && <ColumnWidth name={name} width={column.width} onWidth={onWidth} />}
    </th>
  )
}

/** Large numbers come first, words in their order; the third click gives the register's own order. */
function nextSort(column: PlacedColumn, sort: Sort | null): Sort | null {
  const first = isNumeric(column)
  if (sort === null) return { field: column.id, descending: first }
  return sort.descending === first ? { field: column.id, descending: !first } : null
}
