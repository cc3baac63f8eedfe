import { type MouseEvent, memo } from 'react'
import { useHoverStore, useIsHovered } from '../hover/hover.tsx'
import { keys } from '../keys/keys.ts'
import { held } from '../keys/strokes.ts'
import { pickWords } from '../picked/pickWords.ts'
import { useWords } from '../words/locale.tsx'
import { ParcelCell } from './ParcelCell.tsx'
import type { PlacedColumn } from './parcelColumns.ts'
import type { ParcelRow } from './parcelList.ts'

interface Props {
  /** Place in the whole list, from 0. */
  readonly index: number
  readonly row: ParcelRow
  readonly columns: readonly PlacedColumn[]
  readonly compact: boolean
  readonly selected: boolean
  readonly picked: boolean
  /** True for the one row that Tab reaches. */
  readonly reachable: boolean
  readonly onOpen: (code: string) => void
  /** `range`: with every row since the one that was picked last. */
  readonly onPick: (index: number, range: boolean) => void
}

/** One row, lit up while its plot is hovered on the map, and lighting up its plot in turn. */
export const TableRow = memo(Row)

function Row(props: Props) {
  const { index, row, columns, compact, selected, picked, reachable, onOpen, onPick } = props
  const { code, name } = row
  const words = useWords(pickWords)
  const hover = useHoverStore()
  const hovered = useIsHovered(code)
  const click = (event: MouseEvent) => {
    const range = held(event, keys.pickRows)
    if (range || held(event, keys.pickOne)) onPick(index, range)
    else onOpen(code)
  }
  return (
    <tr
      data-index={index}
      data-code={code}
      data-hovered={hovered || undefined}
      data-picked={picked || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onClick={click}
      onMouseDown={(event) => {
        // A range of rows is meant, not one of words.
        if (held(event, keys.pickRows)) event.preventDefault()
      }}
      onPointerEnter={() => hover.set({ layer: 'parcels', code })}
      onFocus={() => hover.set({ layer: 'parcels', code })}
      onBlur={() => hover.set(null)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space on the row does the same */}
      <td
        className="pick-cell"
        data-pinned="true"
        style={{ left: 0 }}
        onClick={(event) => {
          event.stopPropagation()
          onPick(index, held(event, keys.pickRows))
        }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          checked={picked}
          aria-label={words.pick(name)}
          onChange={() => undefined}
        />
      </td>
      {columns.map((column) => (
        <ParcelCell key={column.id} column={column} row={row} compact={compact} />
      ))}
    </tr>
  )
}

/** Stands for the rows above or below that are not drawn; height in pixels. */
export function SpacerRow({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus, and none should be read out
  return <tr className="spacer" aria-hidden="true" style={{ height }} />
}
