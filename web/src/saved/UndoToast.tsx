import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../words/locale.tsx'
import { savedWords } from './savedWords.ts'

/** Long enough to read it and to reach the button, milliseconds. */
const STAYS = 8000

interface Props {
  readonly said: string
  readonly onUndo: () => void
  readonly onGone: () => void
}

/** Says what was done and offers the way back for a while. */
export function UndoToast({ said, onUndo, onGone }: Props) {
  const words = useWords(savedWords)
  const gone = useEffectEvent(onGone)
  useEffect(() => {
    const timer = setTimeout(gone, STAYS)
    return () => clearTimeout(timer)
  }, [])
  return createPortal(
    <div className="toast" role="status">
      {said}
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          onUndo()
          onGone()
        }}
      >
        {words.undo}
      </button>
    </div>,
    document.body,
  )
}
