import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import type { Polygon } from 'geojson'
import { Circle, Pencil, Square, Trash2, Waypoints } from 'lucide-react'
import { useRef, useState } from 'react'
import { withCondition } from '../filter/filterModel.ts'
import { freeCenter } from '../map/freeCenter.ts'
import { useLiveMap } from '../map/liveMap.ts'
import type { Padding } from '../map/target.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { DrawBar } from './DrawBar.tsx'
import { drawWords } from './drawWords.ts'
import { ShapeOverlay } from './ShapeOverlay.tsx'
import {
  crossesItself,
  type DrawKind,
  drawingOf,
  filterOfDrawing,
  ringAreaM2,
} from './shapeGeometry.ts'
import { type DrawTask, useTerraDesk } from './useTerraDesk.ts'
import './draw.css'

const kinds = [
  { kind: 'polygon', Icon: Waypoints },
  { kind: 'rectangle', Icon: Square },
  { kind: 'circle', Icon: Circle },
] as const

/** A shape smaller than this was a slip of the hand, m². */
const LEAST_M2 = 1

/** Draws the spatial filter on the map and edits it; shows it for as long as it is in force. */
export function DrawTools({ padding }: { readonly padding: Padding }) {
  const words = useWords(drawWords)
  const map = useLiveMap()
  const { view, changeFilter } = useView()
  const [task, setTask] = useState<DrawTask | null>(null)
  const [shape, setShape] = useState<Polygon | null>(null)
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')
  const opener = useRef<HTMLElement | null>(null)
  const { within } = view.filter
  const drawn = drawingOf(within)

  const begin = (kind: DrawKind, given: Polygon | null, from: HTMLElement) => {
    opener.current = from
    setShape(given)
    setProblem('')
    setTask({ kind, given })
    setSaid(words.started(given ? words.edit : words[kind]))
    map?.getCanvas().focus({ preventScroll: true })
  }
  const end = () => {
    setTask(null)
    setShape(null)
    setSaid(words.ended)
    opener.current?.focus({ preventScroll: true })
  }
  const apply = (next: SpatialFilter | undefined) =>
    changeFilter((filter) => withCondition(filter, 'within', next))
  const refusal = (kind: DrawKind, polygon: Polygon): string => {
    const ring = polygon.coordinates[0] ?? []
    if (ringAreaM2(ring) < LEAST_M2) return words.tooSmall
    return kind === 'polygon' && crossesItself(ring) ? words.crossing : ''
  }
  const accept = (polygon: Polygon | null) => {
    if (!task || !polygon) return
    const refused = refusal(task.kind, polygon)
    setProblem(refused)
    if (refused === '') {
      apply(filterOfDrawing(task.kind, polygon))
      end()
    } else if (!task.given) {
      setShape(null)
      terra.restart()
    }
  }
  const terra = useTerraDesk(map, task, {
    onShape: setShape,
    onFinish: (polygon) => {
      // A drag that ended is one step of an edit, not its end.
      if (!task?.given) accept(polygon)
      else setProblem(refusal(task.kind, polygon))
    },
    onCancel: end,
    onEnter: () => (task?.given ? accept(shape) : terra.finish()),
    onFailure: () => {
      end()
      setProblem(words.failed)
    },
  })
  return (
    <div className="draw">
      <fieldset className="draw-tools" aria-label={words.tools}>
        {kinds.map(({ kind, Icon }) => (
          <button
            key={kind}
            type="button"
            title={words[kind]}
            aria-label={words[kind]}
            aria-pressed={task?.kind === kind && !task.given}
            disabled={!map}
            onClick={(event) =>
              task?.kind === kind && !task.given ? end() : begin(kind, null, event.currentTarget)
            }
          >
            <Icon aria-hidden="true" size={16} />
          </button>
        ))}
        {drawn && (
          <button
            type="button"
            title={words.edit}
            aria-label={words.edit}
            aria-pressed={task?.given != null}
            onClick={(event) =>
              task?.given ? end() : begin(drawn.kind, drawn.polygon, event.currentTarget)
            }
          >
            <Pencil aria-hidden="true" size={16} />
          </button>
        )}
        {within && (
          <button
            type="button"
            title={words.clear}
            aria-label={words.clear}
            onClick={() => {
              if (task) end()
              apply(undefined)
            }}
          >
            <Trash2 aria-hidden="true" size={16} />
          </button>
        )}
      </fieldset>
      {(task || problem !== '') && (
        <DrawBar
          task={task}
          shape={shape}
          problem={problem}
          onRadius={(metres) => {
            if (!map) return
            const { x, y } = freeCenter(map, padding)
            const { lng, lat } = map.unproject([x, y])
            const coordinates = [lng, lat].map((value) => Number(value.toFixed(6)))
            apply({ near: { geometry: { type: 'Point', coordinates }, metres } })
            end()
          }}
          onDone={() => (task?.given ? accept(shape) : terra.finish())}
          onCancel={() => {
            setProblem('')
            end()
          }}
        />
      )}
      <p className="unseen" role="status">
        {said}
      </p>
      <ShapeOverlay shape={task?.given ? null : (within ?? null)} />
    </div>
  )
}
