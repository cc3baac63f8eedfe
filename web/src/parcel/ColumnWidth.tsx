import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { keys } from '../keys/keys.ts'
import { strokeOf } from '../keys/strokes.ts'
import { useWords } from '../words/locale.tsx'
import { columnWidths } from './parcelColumns.ts'
import { parcelWords } from './parcelWords.ts'

interface Props {
  readonly name: string
  readonly width: number
  readonly onWidth: (width: number) => void
}

/** A column's right edge: drag it, or move it with the arrow keys. */
export function ColumnWidth({ name, width, onWidth }: Props) {
  const words = useWords(parcelWords)
  const from = useRef<{ x: number; width: number } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const drawn = event.currentTarget.parentElement?.offsetWidth ?? width
    from.current = { x: event.clientX, width: drawn }
    event.currentTarget.setPointerCapture(event.pointerId)
    // Otherwise the header would be dragged.
    event.preventDefault()
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const start = from.current
    if (start && event.currentTarget.hasPointerCapture(event.pointerId)) {
      onWidth(start.width + event.clientX - start.x)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = [-12, 12][strokeOf(event, keys.widen)]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onWidth(width + step)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved; this is the window splitter pattern
    <span
      className="column-width"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.columnWidth(name)}
      aria-valuenow={width}
      aria-valuemin={columnWidths.min}
      aria-valuemax={columnWidths.max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  )
}
