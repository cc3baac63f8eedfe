import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { Circle, Pencil, Square, Trash2, Waypoints } from 'lucide-react'
import type { ReactNode } from 'react'
import { keys } from '../keys/keys.ts'
import { useWords } from '../words/locale.tsx'
import { drawWords } from './drawWords.ts'
import { type DrawKind, drawingOf } from './shapeGeometry.ts'
import type { DrawTask } from './useTerraDesk.ts'

const kinds = [
  { kind: 'polygon', Icon: Waypoints },
  { kind: 'rectangle', Icon: Square },
  { kind: 'circle', Icon: Circle },
] as const

interface Props {
  readonly task: DrawTask | null
  readonly within: SpatialFilter | null | undefined
  readonly disabled: boolean
  /** Starts the task, or ends it where it is the one in hand. */
  readonly onTask: (task: DrawTask, from: HTMLElement) => void
  readonly onClear: () => void
  /** Stands behind the shapes that can be drawn. */
  readonly children: ReactNode
}

/** What can be drawn, and what can be done with the area in force. */
export function DrawButtons({ task, within, disabled, onTask, onClear, children }: Props) {
  const words = useWords(drawWords)
  const drawn = drawingOf(within)
  const drawing = (kind: DrawKind) => task?.kind === kind && !task.given
  return (
    <fieldset className="draw-tools" aria-label={words.tools}>
      {kinds.map(({ kind, Icon }) => (
        <button
          key={kind}
          type="button"
          title={kind === 'polygon' ? `${words[kind]} ${keys.polygon.strokes[0]}` : words[kind]}
          aria-label={words[kind]}
          aria-pressed={drawing(kind)}
          disabled={disabled}
          onClick={(event) => onTask({ kind, given: null }, event.currentTarget)}
        >
          <Icon aria-hidden="true" size={16} />
        </button>
      ))}
      {children}
      {drawn && (
        <button
          type="button"
          title={words.edit}
          aria-label={words.edit}
          aria-pressed={task?.given != null}
          onClick={(event) =>
            onTask({ kind: drawn.kind, given: drawn.polygon }, event.currentTarget)
          }
        >
          <Pencil aria-hidden="true" size={16} />
        </button>
      )}
      {within && (
        <button type="button" title={words.clear} aria-label={words.clear} onClick={onClear}>
          <Trash2 aria-hidden="true" size={16} />
        </button>
      )}
    </fieldset>
  )
}
