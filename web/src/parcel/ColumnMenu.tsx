import { Popover } from '@base-ui/react/popover'
import { ArrowDown, ArrowUp, Columns3, RotateCcw } from 'lucide-react'
import { memo } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import { MAX_PINNED, moved, shown } from './columnChoice.ts'
import type { ColumnChoice } from './columnChoiceShape.ts'
import { columnsOf, type ListColumn } from './parcelColumns.ts'
import { parcelWords } from './parcelWords.ts'
import { useColumns } from './useColumns.ts'
import './columnMenu.css'

/** Which columns the table has, in which order, and how many of them stay in place. */
export const ColumnMenu = memo(Columns)

function Columns() {
  const words = useWords(parcelWords)
  const locale = useLocale()
  const { role, choice, columns, choose, reset, changed } = useColumns()
  const others = columnsOf(role).filter(({ id }) => !choice.order.includes(id))
  const nameOf = ({ attribute }: ListColumn) => attribute?.[locale] ?? words.place
  const move = (id: string, step: number) =>
    choose((now: ColumnChoice) => moved(now, id, now.order.indexOf(id) + step))
  return (
    <Popover.Root>
      <Popover.Trigger className="button">
        <Columns3 aria-hidden="true" />
        {words.columns}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="positioner" sideOffset={6} align="end" collisionPadding={8}>
          <Popover.Popup className="popup column-menu">
            <Popover.Title className="unseen">{words.columns}</Popover.Title>
            <Popover.Description>{words.columnsHint}</Popover.Description>
            <ol aria-label={words.columnsShown}>
              {columns.map((column, index) => (
                <li key={column.id}>
                  <Tick
                    name={nameOf(column)}
                    on
                    disabled={columns.length === 1}
                    onChange={() => choose((now) => shown(now, column.id, false))}
                  />
                  <button
                    type="button"
                    className="button quiet icon"
                    aria-label={words.columnLeft(nameOf(column))}
                    disabled={index === 0}
                    onClick={() => move(column.id, -1)}
                  >
                    <ArrowUp aria-hidden="true" />
                  </button>
                  <button
                    type="button"
                    className="button quiet icon"
                    aria-label={words.columnRight(nameOf(column))}
                    disabled={index === columns.length - 1}
                    onClick={() => move(column.id, 1)}
                  >
                    <ArrowDown aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ol>
            {others.length > 0 && (
              <ul aria-label={words.columnsMore}>
                {others.map((column) => (
                  <li key={column.id}>
                    <Tick
                      name={nameOf(column)}
                      on={false}
                      onChange={() => choose((now) => shown(now, column.id, true))}
                    />
                  </li>
                ))}
              </ul>
            )}
            <footer>
              <label>
                {words.pinned}
                <select
                  className="field"
                  value={choice.pinned}
                  onChange={(event) => {
                    const pinned = Number(event.target.value)
                    choose((now) => ({ ...now, pinned }))
                  }}
                >
                  {Array.from({ length: MAX_PINNED + 1 }, (_, count) => count).map((count) => (
                    <option key={count} value={count}>
                      {count}
                    </option>
                  ))}
                </select>
              </label>
              <button type="button" className="button quiet" disabled={!changed} onClick={reset}>
                <RotateCcw aria-hidden="true" />
                {words.columnsReset}
              </button>
            </footer>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

interface TickProps {
  readonly name: string
  readonly on: boolean
  readonly disabled?: boolean
  readonly onChange: () => void
}

function Tick({ name, on, disabled = false, onChange }: TickProps) {
  return (
    <label className="column-tick">
      <input type="checkbox" checked={on} disabled={disabled} onChange={onChange} />
      {name}
    </label>
  )
}
