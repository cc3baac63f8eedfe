import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { Circle, Pencil, Square, Trash2, Waypoints } from 'lucide-react'
import type { ReactNode } from 'react'
import { keys } from '../keys/keys.ts'
import { mapWords } from '../map/mapWords.ts'
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
  /** Another tool is in hand, which has the clicks on the map for itself. */
  readonly busy: boolean
  /** Starts the task, or ends it where it is the one in hand. */
  readonly onTask: (task: DrawTask, from: HTMLElement) => void
  readonly onClear: () => void
  /** Stands behind the shapes that can be drawn. */
  readonly children: ReactNode
}

/** What can be drawn, and what can be done with the area in force. */
export function DrawButtons(props: Props) {
  const { task, within, disabled, busy, onTask, onClear, children } = props
  const words = useWords(drawWords)
  const { toolInHand } = useWords(mapWords)
  const drawn = drawingOf(within)
  const titled = (title: string) => (busy ? toolInHand : title)
  const drawing = (kind: DrawKind) => task?.kind === kind && !task.given
  return (
    <fieldset className="draw-tools" aria-label={words.tools}>
      {kinds.map(({ kind, Icon }) => (
        <button
          key={kind}
          type="button"
          title={titled(
            kind === 'polygon' ? `${words[kind]} ${keys.polygon.strokes[0]}` : words[kind],
          )}
          aria-label={words[kind]}
          aria-pressed={drawing(kind)}
          disabled={disabled || busy}
          onClick={(event) => onTask({ kind, given: null }, event.currentTarget)}
        >
          <Icon aria-hidden="true" size={16} />
        </button>
      ))}
      {children}
      {drawn && (
        <button
          type="button"
          title={titled(words.edit)}
          aria-label={words.edit}
          aria-pressed={task?.given != null}
          disabled={busy}
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
