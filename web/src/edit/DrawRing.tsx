import type { Polygon, Position } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { drawWords } from '../draw/drawWords.ts'
import { HandleKeys } from '../draw/HandleKeys.tsx'
import { cornerAdded, cornerDropped, handleMoved, handlesOf } from '../draw/handles.ts'
import { areaWords } from '../draw/shapeFigures.ts'
import { crossesItself } from '../draw/shapeGeometry.ts'
import { type DrawTask, useTerraDesk } from '../draw/useTerraDesk.ts'
import { freeCenter } from '../map/freeCenter.ts'
import type { Padding } from '../map/target.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { shapeWords } from './shapeWords.ts'

interface Props {
  readonly map: MapLibreMap
  readonly padding: Padding
  readonly hint: string
  /** Takes a closed ring that does not cross itself, or says why it is not taken. */
  readonly onDrawn: (ring: Position[]) => string
  readonly onEnd: () => void
}

/** How far a press moves a corner of what was refused, metres; the boundary is measured later. */
const STEP_M = 5

const crosses = ({ coordinates: [ring = []] }: Polygon) => crossesItself(ring)

/**
 * Draws one ring corner by corner, by pointer or by key. One that cannot be taken is kept and its
 * corners are moved until it can.
 */
export function DrawRing({ map, padding, hint, onDrawn, onEnd }: Props) {
  const words = useWords(shapeWords)
  const draw = useWords(drawWords)
  const [task, setTask] = useState<DrawTask>({ kind: 'polygon', given: null })
  /** What was refused and is mended corner by corner; null while it is drawn. */
  const [refused, setRefused] = useState<Polygon | null>(null)
  const locale = useLocale()
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')
  const drawn = useRef({ area: '', corners: 0 })
  const terra = useTerraDesk(map, task, {
    cross: () => freeCenter(map, padding),
    onShape: (polygon, corners) => {
      if (task.given) step(polygon)
      drawn.current = { area: areaWords(polygon, draw, locale), corners }
    },
    onFinish: (polygon) => {
      // A drag that ended is one step of the mending, not its end.
      if (!task.given) take(polygon)
    },
    onKeyed: (done) => {
      const { area, corners } = drawn.current
      setProblem(done === 'tooFew' ? draw.tooFew : '')
      if (done === 'set') setSaid(draw.cornerSet(corners, area))
      else if (done === 'undone') setSaid(draw.cornerUndone(corners))
    },
    onCancel: onEnd,
    onEnter: () => (refused ? take(refused) : terra.finish()),
    onFailure: () => setProblem(words.failed),
  })
  const take = (polygon: Polygon) => {
    const why = crosses(polygon) ? draw.crossing : onDrawn(polygon.coordinates[0] ?? [])
    setProblem(why)
    if (why === '' || task.given) return
    setTask({ kind: 'polygon', given: polygon })
    setRefused(polygon)
  }
  const step = (polygon: Polygon) => {
    setRefused(polygon)
    setProblem(crosses(polygon) ? draw.crossing : '')
  }
  /** One step of the mending that was made by key. */
  const put = (polygon: Polygon) => {
    terra.show(polygon)
    step(polygon)
    setSaid(draw.moved(areaWords(polygon, draw, locale)))
  }
  useEffect(() => map.getCanvas().focus({ preventScroll: true }), [map])
  return (
    <>
      {problem !== '' && (
        <p className="draw-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="unseen" role="status" data-testid="ring-speech">
        {said}
      </p>
      <p>{hint}</p>
      {refused ? (
        <HandleKeys
          map={map}
          handles={handlesOf('polygon', refused)}
          step={STEP_M}
          onMove={(at, east, north) => put(handleMoved('polygon', refused, at, east, north))}
          onAdd={(at) => put(cornerAdded(refused, at))}
          onDrop={(at) => put(cornerDropped(refused, at))}
          onKeep={() => take(refused)}
        />
      ) : (
        <p className="draw-keys">
          {draw.hintKeys} {draw.hintKeysClose}
        </p>
      )}
      <div className="draw-ends" aria-busy={!terra.ready}>
        <button
          type="button"
          className="button primary"
          onClick={() => (refused ? take(refused) : terra.finish())}
        >
          {words.done}
        </button>
        {!refused && (
          <button type="button" className="button" onClick={() => terra.undo()}>
            {draw.undo}
          </button>
        )}
        <button type="button" className="button" onClick={onEnd}>
          {words.cancel}
        </button>
      </div>
    </>
  )
}
