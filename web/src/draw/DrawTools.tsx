import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import type { Polygon } from 'geojson'
import { memo, useRef, useState } from 'react'
import { NewPlotButton } from '../edit/NewPlotButton.tsx'
import { placeOf, withExclusion } from '../filter/exclusions.ts'
import { withCondition } from '../filter/filterModel.ts'
import { keys } from '../keys/keys.ts'
import { useMapKey } from '../keys/useMapKey.ts'
import { freeCenter } from '../map/freeCenter.ts'
import { useGivingWay, useToolInHand } from '../map/holdPointer.ts'
import { useLiveMap } from '../map/liveMap.ts'
import type { Padding } from '../map/target.ts'
import { useView, useViewActions } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { AreaFileButton } from './AreaFileButton.tsx'
import { DrawBar } from './DrawBar.tsx'
import { DrawButtons } from './DrawButtons.tsx'
import { drawWords } from './drawWords.ts'
import { HandleKeys } from './HandleKeys.tsx'
import { cornerAdded, cornerDropped, handleMoved, handlesOf } from './handles.ts'
import { ShapeOverlay } from './ShapeOverlay.tsx'
import { areaWords } from './shapeFigures.ts'
import {
  boxOfRing,
  boxRing,
  crossesItself,
  type DrawKind,
  filterOfDrawing,
  ringAreaM2,
} from './shapeGeometry.ts'
import { type DrawTask, useTerraDesk } from './useTerraDesk.ts'
import './draw.css'

/** A shape smaller than this was a slip of the hand, m². */
const LEAST_M2 = 1
/** How far a press moves what is in hand, metres. */
const STEP_M = 10

/** Draws the spatial filter on the map and edits it; shows it for as long as it is in force. */
export function DrawTools({ padding }: { readonly padding: Padding }) {
  const { shape, excludes } = placeOf(useView().view.filter)
  return <DrawDesk padding={padding} within={shape} excludes={excludes} />
}

interface Props {
  readonly padding: Padding
  readonly within: SpatialFilter | null | undefined
  readonly excludes: boolean
}

/** Drawn anew when the area in force is another, not with every condition. */
const DrawDesk = memo(Desk)

function Desk({ padding, within, excludes }: Props) {
  const words = useWords(drawWords)
  const locale = useLocale()
  const map = useLiveMap()
  const { changeFilter } = useViewActions()
  const [task, setTask] = useState<DrawTask | null>(null)
  const [shape, setShape] = useState<Polygon | null>(null)
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')
  const [byKey, setByKey] = useState(false)
  const opener = useRef<HTMLElement | null>(null)
  const drawn = useRef({ shape: null as Polygon | null, corners: 0 })

  const show = (polygon: Polygon | null, corners: number) => {
    drawn.current = { shape: polygon, corners }
    setShape(polygon)
  }
  const begin = (next: DrawTask, from: HTMLElement | null) => {
    opener.current = from
    setByKey(from?.matches(':focus-visible') ?? false)
    show(next.given, 0)
    setProblem('')
    setTask(next)
    setSaid(words.started(next.given ? words.edit : words[next.kind]))
    map?.getCanvas().focus({ preventScroll: true })
  }
  const end = () => {
    setTask(null)
    show(null, 0)
    setSaid(words.ended)
    opener.current?.focus({ preventScroll: true })
  }
  const apply = (next: SpatialFilter | undefined) =>
    changeFilter((filter) => withCondition(filter, 'within', next))
  /** What was left out stays left out in its new shape. */
  const applyEdit = (next: SpatialFilter | undefined) =>
    excludes ? changeFilter((filter) => withExclusion(filter, 'within', next)) : apply(next)
  const refusal = (kind: DrawKind, polygon: Polygon): string => {
    const ring = polygon.coordinates[0] ?? []
    const isSpot = ringAreaM2(boxRing(boxOfRing(ring))) < LEAST_M2
    // Lobes on either side of a crossing cancel each other, so the area says nothing of it.
    if (!isSpot && kind === 'polygon' && crossesItself(ring)) return words.crossing
    return ringAreaM2(ring) < LEAST_M2 ? words.tooSmall : ''
  }
  const accept = (polygon: Polygon | null) => {
    if (!task || !polygon) return
    const refused = refusal(task.kind, polygon)
    setProblem(refused)
    if (refused === '') {
      const put = task.given ? applyEdit : apply
      put(filterOfDrawing(task.kind, polygon))
      end()
    } else if (!task.given && refused === words.crossing) {
      // Nothing that was drawn is lost: its corners are moved apart.
      setTask({ kind: task.kind, given: polygon })
      show(polygon, 0)
    } else if (!task.given) {
      show(null, 0)
      terra.restart()
    }
  }
  /** One step of an edit that was made by key. */
  const put = (polygon: Polygon) => {
    if (!task?.given) return
    terra.show(polygon)
    show(polygon, 0)
    setProblem(refusal(task.kind, polygon))
    setSaid(words.moved(areaWords(polygon, words, locale)))
  }
  const middle = () => (map ? freeCenter(map, padding) : { x: 0, y: 0 })
  const terra = useTerraDesk(map, task, {
    cross: middle,
    onShape: (polygon, corners) => {
      show(polygon, corners)
      if (task?.given) setProblem(refusal(task.kind, polygon))
    },
    onFinish: (polygon) => {
      // A drag that ended is one step of an edit, not its end.
      if (!task?.given) accept(polygon)
    },
    onKeyed: (done) => {
      const { corners } = drawn.current
      setProblem(done === 'tooFew' ? words.tooFew : '')
      if (done === 'set') {
        setSaid(words.cornerSet(corners, areaWords(drawn.current.shape, words, locale)))
      } else if (done === 'undone') setSaid(words.cornerUndone(corners))
    },
    onCancel: end,
    onEnter: () => (task?.given ? accept(shape) : terra.finish()),
    onFailure: () => {
      end()
      setProblem(words.failed)
    },
  })
  useGivingWay('draw', () => {
    if (task) end()
  })
  const inHand = useToolInHand()
  // A measure gives way; an edit would be lost.
  const isBusy = inHand === 'edit'
  useMapKey(map, keys.polygon, () =>
    begin({ kind: 'polygon', given: null }, map?.getCanvas() ?? null),
  )
  return (
    <div className="draw">
      <DrawButtons
        task={task}
        within={within}
        disabled={!map}
        busy={isBusy}
        onTask={(next, from) => {
          const inHand = task?.kind === next.kind && (task.given === null) === (next.given === null)
          if (inHand) end()
          else begin(next, from)
        }}
        onClear={() => {
          if (task) end()
          applyEdit(undefined)
        }}
      >
        <AreaFileButton
          disabled={!map || task !== null}
          onArea={(area) => {
            setProblem('')
            apply({ intersects: area })
          }}
          onProblem={setProblem}
        />
      </DrawButtons>
      <NewPlotButton disabled={!map || task !== null || isBusy} />
      {(task || problem !== '') && (
        <DrawBar
          task={task}
          ready={terra.ready}
          shape={shape}
          problem={problem}
          onRadius={(metres) => {
            if (!map) return
            const { x, y } = middle()
            const { lng, lat } = map.unproject([x, y])
            const coordinates = [lng, lat].map((value) => Number(value.toFixed(6)))
            apply({ near: { geometry: { type: 'Point', coordinates }, metres } })
            end()
          }}
          onUndo={() => terra.undo()}
          onDone={() => (task?.given ? accept(shape) : terra.finish())}
          onCancel={() => {
            setProblem('')
            end()
          }}
        >
          {task?.given && shape && map && (
            <HandleKeys
              map={map}
              handles={handlesOf(task.kind, shape)}
              step={STEP_M}
              first={byKey && terra.ready}
              onKeep={() => accept(shape)}
              onMove={(at, east, north) => put(handleMoved(task.kind, shape, at, east, north))}
              {...(task.kind === 'polygon' && {
                onAdd: (at) => put(cornerAdded(shape, at)),
                onDrop: (at) => put(cornerDropped(shape, at)),
              })}
            />
          )}
        </DrawBar>
      )}
      <p className="unseen" role="status" data-testid="draw-speech">
        {said}
      </p>
      <ShapeOverlay
        shape={task?.given ? null : (within ?? null)}
        excludes={excludes}
        padding={padding}
      />
    </div>
  )
}
