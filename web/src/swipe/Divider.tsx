import { GripVertical } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed, strokeOf } from '../keys/strokes.ts'
import type { Padding } from '../map/target.ts'
import { useWords } from '../words/locale.tsx'
import { swipeWords } from './swipeWords.ts'

interface Props {
  /** CSS length from the map's left edge. */
  readonly at: string
  /** Part of the free width that lies to the left, 0 to 1. */
  readonly share: number
  readonly padding: Padding
  readonly onShare: (share: number) => void
  readonly onClose: () => void
}

const LEAST = 0.03
const STEP = 0.02

/** The line between the two colorings, moved by mouse, finger or arrow keys. */
export function Divider({ at, share, padding, onShare, onClose }: Props) {
  const words = useWords(swipeWords)
  const set = (next: number) => onShare(Math.min(1 - LEAST, Math.max(LEAST, next)))
  const drag = (event: PointerEvent<HTMLElement>) => {
    const ground = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!ground || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const width = ground.width - padding.left - padding.right
    set((event.clientX - ground.left - padding.left) / width)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = [share - STEP, share + STEP, LEAST, 1 - LEAST]
    const to = next[strokeOf(event, keys.divider)]
    if (pressed(event, keys.close)) onClose()
    else if (to !== undefined) set(to)
    else return
    // Neither the map below nor an open sheet gets it as well.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className="swipe-divider"
      style={{ left: at }}
      role="slider"
      tabIndex={0}
      aria-label={words.divider}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    >
      <span>
        <GripVertical aria-hidden="true" size={16} />
      </span>
    </div>
  )
}
