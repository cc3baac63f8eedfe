import type { KeyboardEvent, PointerEvent } from 'react'
import { keys } from '../keys/keys.ts'
import { strokeOf } from '../keys/strokes.ts'
import { useWords } from '../words/locale.tsx'
import { clampWidth, LIST_WIDTH } from './frame.ts'
import { shellWords } from './shellWords.ts'

interface Props {
  readonly width: number
  readonly onWidth: (width: number) => void
}

/** The list's left edge: drag it, or move it with the arrow keys; a double click gives the usual width. */
export function ResizeHandle({ width, onWidth }: Props) {
  const words = useWords(shellWords)
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    event.preventDefault()
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    onWidth(clampWidth(window.innerWidth - event.clientX))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = [24, -24][strokeOf(event, keys.widen)]
    if (step === undefined) return
    event.preventDefault()
    onWidth(clampWidth(width + step))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved; this is the window splitter pattern
    <div
      className="resize-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.resize}
      aria-valuenow={width}
      aria-valuemin={LIST_WIDTH.min}
      aria-valuemax={LIST_WIDTH.max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onWidth(LIST_WIDTH.usual)}
    />
  )
}
