import { unitBeside } from '@panhuo/shared/words/titleWithUnit'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, memo, type SyntheticEvent, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed, strokeOf } from '../keys/strokes.ts'
import { useViewActions } from '../url/useView.tsx'
import type { Sort } from '../url/view.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { ColumnFilter } from './ColumnFilter.tsx'
import { ColumnWidth } from './ColumnWidth.tsx'
import { moved, resized } from './columnChoice.ts'
import { forgetPlaces } from './listPlace.ts'
import { type columnFilter, isNumeric, type PlacedColumn } from './parcelColumns.ts'
import { parcelWords } from './parcelWords.ts'
import type { useColumns } from './useColumns.ts'
import './columnHead.css'

interface Props {
  readonly column: PlacedColumn
  /** Its place among the columns, from 0. */
  readonly at: number
  /** How the list is ordered where this column orders it, else null. */
  readonly sort: Sort | null
  /** The field that it filters by, if any, and whether that is in force. */
  readonly field: ReturnType<typeof columnFilter>['field']
  readonly filtered: boolean
  /** Moves and widens columns; absent on a phone, where that cannot be done. */
  readonly choose: ReturnType<typeof useColumns>['choose'] | undefined
  /** Tells what came of a press, for those who cannot see it. */
  readonly onSaid: (said: string) => void
}

const DRAGGED = 'application/x-panhuo-column'

/**
 * Name and unit of a column; sorts the list where the register has an order for it. It is told what
 * concerns it and does not read the view, so that rows that come in do not draw all heads anew.
 */
export const ColumnHead = memo(Head)

function Head({ column, at, sort, field, filtered, choose, onSaid }: Props) {
  const words = useWords(parcelWords)
  const locale = useLocale()
  const { change } = useViewActions()
  const [filtering, setFiltering] = useState(false)
  const { attribute } = column
  const name = attribute?.[locale] ?? words.place
  const unit = attribute && unitBeside(attribute, locale)
  const Arrow = sort?.descending ? ArrowDown : ArrowUp
  const label = (
    <>
      {name}
      {unit && <small> {unit}</small>}
    </>
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOwn(event)) return
    if (field && pressed(event, keys.filterColumn)) {
      event.preventDefault()
      setFiltering(true)
    }
    const step = ([-1, 1] as const)[strokeOf(event, keys.moveColumn)]
    if (!choose || step === undefined) return
    event.preventDefault()
    choose((now) => {
      const next = moved(now, column.id, at + step)
      onSaid(words.columnMoved(name, next.order.indexOf(column.id) + 1))
      return next
    })
  }
  const drag = choose && {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      if (!isOwn(event)) return
      event.dataTransfer.setData(DRAGGED, column.id)
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      const id = event.dataTransfer.getData(DRAGGED)
      if (id && id !== column.id) choose((now) => moved(now, id, at))
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
          aria-description={choose && words.headKeys}
          onClick={() => {
            const next = nextSort(column, sort)
            forgetPlaces()
            change({ sort: next })
            onSaid(next ? words.sorted(name, next.descending) : words.unsorted)
          }}
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
          active={filtered}
          // A head that sorts is reached by Tab already, and opens this by key.
          byTab={!attribute?.orderable}
          open={filtering}
          onOpen={setFiltering}
        />
      )}
      {choose && (
        <ColumnWidth
          name={name}
          width={column.width}
          onWidth={(to) => choose((now) => resized(now, column.id, to))}
        />
      )}
    </th>
  )
}

/** React tells a head also what happens in its form, which stands elsewhere in the page. */
function isOwn({ currentTarget, target }: SyntheticEvent): boolean {
  return currentTarget.contains(target as Node)
}

/** Large numbers come first, words in their order; the third click gives the register's own order. */
function nextSort(column: PlacedColumn, sort: Sort | null): Sort | null {
  const first = isNumeric(column)
  if (sort === null) return { field: column.id, descending: first }
  return sort.descending === first ? { field: column.id, descending: !first } : null
}
