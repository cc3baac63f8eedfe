import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useInsertionEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useHoverStore } from '../hover/hover.tsx'
import { keys } from '../keys/keys.ts'
import { pressed, strokeOf } from '../keys/strokes.ts'
import { isPicked, isWhole } from '../picked/pickModel.ts'
import { usePicked } from '../picked/usePicked.ts'
import { usePhone } from '../shell/media.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { leavePlace, placeLeft } from './listPlace.ts'
import { PickHead } from './PickHead.tsx'
import { columnFilter, PICK_WIDTH, placedColumns } from './parcelColumns.ts'
import type { ParcelRow } from './parcelList.ts'
import { parcelWords } from './parcelWords.ts'
import { RowAway } from './RowAway.tsx'
import { SpacerRow, TableRow } from './TableRow.tsx'
import { TotalsRow } from './TotalsRow.tsx'
import { useColumns } from './useColumns.ts'
import { useHeadScroll } from './useHeadScroll.ts'
import './table.css'

interface Props {
  readonly rows: readonly ParcelRow[]
  /** Filter and order, under which it is kept how far the list was scrolled. */
  readonly place: string
  readonly totalCount: number
  readonly stale: boolean
  /** Called when the end of what was read comes into view. */
  readonly onEnd: () => void
}

const ROW_HEIGHT = { desk: 36, phone: 56 }

/** The list: only the rows in view stand in the page, but the table says how many there are. */
export function ParcelTable({ rows, place, totalCount, stale, onEnd }: Props) {
  const words = useWords(parcelWords)
  const compact = usePhone()
  const { role, choice, choose } = useColumns()
  const { picked, put, toggle } = usePicked()
  const { view, change } = useView()
  const hover = useHoverStore()
  const scroller = useRef<HTMLDivElement>(null)
  const headScroll = useHeadScroll(scroller)
  const [said, setSaid] = useState('')
  const listColumns = useMemo(() => placedColumns(role, choice, compact), [role, choice, compact])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (compact ? ROW_HEIGHT.phone : ROW_HEIGHT.desk),
    getItemKey: (index) => rows[index]?.code ?? index,
    overscan: 3,
    initialOffset: () => placeLeft(place),
  })
  useEffect(() => virtual.measure(), [virtual, compact])

  const selectedCode = view.selected?.layer === 'parcels' ? view.selected.code : null
  const [active, setActive] = useState(0)
  const selectedIndex = rows.findIndex((row) => row.code === selectedCode)
  const reachable = selectedIndex >= 0 ? selectedIndex : Math.min(active, rows.length - 1)
  useEffect(() => {
    if (selectedIndex < 0) return
    setActive(selectedIndex)
    virtual.scrollToIndex(selectedIndex, { align: 'auto' })
  }, [virtual, selectedIndex])

  const shownPlace = useRef(place)
  useLayoutEffect(() => {
    // Until its rows are in, those of the former place keep theirs.
    if (stale) return
    // The plot of an open sheet stays in view.
    const moved = shownPlace.current !== place && selectedIndex < 0
    if (moved) virtual.scrollToOffset(placeLeft(place))
    shownPlace.current = place
    // As it was last told: asking the element here would lay the whole page out between two drawings.
    return () => leavePlace(place, virtual.scrollOffset ?? 0)
  }, [virtual, place, stale, selectedIndex])

  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 20) onEnd()
  }, [last, rows.length, onEnd])

  /** From where a range goes; a plot, since in another order it stands elsewhere. */
  const anchor = useRef<string | null>(null)
  const pick = (index: number, range: boolean) => {
    const code = rows[index]?.code
    if (!code) return
    if (range) {
      const found = rows.findIndex((row) => row.code === anchor.current)
      const start = anchor.current === null ? 0 : found < 0 ? index : found
      const [from, to] = [Math.min(start, index), Math.max(start, index)]
      put(
        rows.slice(from, to + 1).map((row) => row.code),
        true,
      )
    } else toggle(code)
    anchor.current = code
    setActive(index)
  }
  const pickNow = useRef(pick)
  useInsertionEffect(() => {
    pickNow.current = pick
  })
  // The same functions for every drawing, so that a row is drawn anew only when it is another.
  const onPick = useCallback((index: number, range: boolean) => pickNow.current(index, range), [])
  const open = useCallback(
    (code: string) => change({ selected: { layer: 'parcels', code } }),
    [change],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('tr[data-index]')
    if (!row) return
    const index = Number(row.dataset.index)
    const next = nextIndex(strokeOf(event, keys.rows), index, rows.length)
    const code = rows[index]?.code
    if (pressed(event, keys.openRow) && code) open(code)
    else if (pressed(event, keys.pickRow)) pick(index, false)
    else if (pressed(event, keys.pickRows)) pick(index, true)
    else if (next !== undefined) {
      setActive(next)
      virtual.scrollToIndex(next, { align: 'auto' })
      const target = rows[next]
      if (target) hover.set({ layer: 'parcels', code: target.code })
      // A row far away is only drawn after the scroll.
      if (!focusRow(scroller.current, next)) {
        requestAnimationFrame(() => focusRow(scroller.current, next))
      }
    } else return
    event.preventDefault()
  }

  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const pickWidth = compact ? PICK_WIDTH.phone : PICK_WIDTH.desk
  const width = listColumns.reduce((sum, column) => sum + column.width, pickWidth)
  return (
    <div className="table-frame">
      <div className="table-scroll" ref={scroller} data-stale={stale || undefined}>
        <table
          className="table"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through and opened by key
          role="grid"
          aria-label={words.list}
          aria-description={words.keys}
          aria-rowcount={totalCount + 1}
          aria-busy={stale}
          style={{ minWidth: compact ? undefined : width }}
          onKeyDown={onKeyDown}
          onPointerLeave={() => hover.set(null)}
        >
          <colgroup>
            <col style={{ width: pickWidth }} />
            {listColumns.map(({ id, fills, width: columnWidth }) => (
              <col key={id} style={{ width: fills ? undefined : columnWidth }} />
            ))}
          </colgroup>
          <thead {...headScroll}>
            <tr aria-rowindex={1}>
              <PickHead totalCount={totalCount} whole={isWhole(picked, rows, totalCount)} />
              {listColumns.map((column, at) => (
                <ColumnHead
                  key={column.id}
                  column={column}
                  at={at}
                  sort={view.sort?.field === column.id ? view.sort : null}
                  {...columnFilter(column.id, compact ? null : role, view.filter)}
                  choose={compact ? undefined : choose}
                  onSaid={setSaid}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <SpacerRow height={before} />
            {items.map((item) => {
              const row = rows[item.index]
              if (!row) return null
              return (
                <TableRow
                  key={row.code}
                  index={item.index}
                  row={row}
                  columns={listColumns}
                  compact={compact}
                  selected={row.code === selectedCode}
                  picked={isPicked(picked, row.code)}
                  reachable={item.index === reachable}
                  onOpen={open}
                  onPick={onPick}
                />
              )
            })}
            <SpacerRow height={after} />
          </tbody>
          <TotalsRow columns={listColumns} />
        </table>
      </div>
      <p className="unseen" role="status" data-testid="table-speech">
        {said}
      </p>
      {!compact && <RowAway rows={rows} inView={() => virtual.range} />}
    </div>
  )
}

function focusRow(scroller: HTMLElement | null, index: number): boolean {
  const row = scroller?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)
  row?.focus({ preventScroll: true })
  return row !== null && row !== undefined
}

/** Where a stroke of `keys.rows` leads, in the order of its declaration. */
function nextIndex(stroke: number, index: number, count: number): number | undefined {
  const next = [index - 1, index + 1, index - 10, index + 10, 0, count - 1][stroke]
  return next === undefined ? undefined : Math.min(Math.max(next, 0), count - 1)
}
