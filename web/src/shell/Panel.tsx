import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import './panel.css'

interface Props {
  readonly side: 'left' | 'right'
  readonly open: boolean
  readonly width: number
  /** What the button of a closed and of an open panel says. */
  readonly words: { readonly open: string; readonly close: string }
  readonly label: string
  /** Absent while it cannot be folded away; then it has no handle. */
  readonly onToggle: ((open: boolean) => void) | undefined
  readonly children: ReactNode
}

/** A panel at an edge of the map that can be folded away; its handle stays at the map's edge. */
export function Panel({ side, open, width, words, label, onToggle, children }: Props) {
  const says = open ? words.close : words.open
  const Arrow = (side === 'left') === open ? ChevronLeft : ChevronRight
  return (
    <aside
      className="panel"
      data-side={side}
      data-open={open || undefined}
      aria-label={label}
      style={{ width }}
    >
      {onToggle && (
        <button
          type="button"
          className="panel-handle"
          aria-expanded={open}
          aria-label={says}
          title={says}
          onClick={() => onToggle(!open)}
        >
          <Arrow aria-hidden="true" />
        </button>
      )}
      <div className="panel-body" inert={!open}>
        {children}
      </div>
    </aside>
  )
}
