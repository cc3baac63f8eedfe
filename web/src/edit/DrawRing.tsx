import type { Position } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { drawWords } from '../draw/drawWords.ts'
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

/** Draws one ring corner by corner, by pointer or by key. */
export function DrawRing({ map, padding, hint, onDrawn, onEnd }: Props) {
  const words = useWords(shapeWords)
  const draw = useWords(drawWords)
  const [task] = useState<DrawTask>({ kind: 'polygon', given: null })
  const locale = useLocale()
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')
  const drawn = useRef({ area: '', corners: 0 })
  const terra = useTerraDesk(map, task, {
    cross: () => freeCenter(map, padding),
    onShape: (polygon, corners) => {
      drawn.current = { area: areaWords(polygon, draw, locale), corners }
    },
    onFinish: ({ coordinates: [ring = []] }) => {
      const refused = crossesItself(ring) ? draw.crossing : onDrawn(ring)
      setProblem(refused)
      if (refused) terra.restart()
    },
    onKeyed: (done) => {
      const { area, corners } = drawn.current
      setProblem(done === 'tooFew' ? draw.tooFew : '')
      if (done === 'set') setSaid(draw.cornerSet(corners, area))
      else if (done === 'undone') setSaid(draw.cornerUndone(corners))
    },
    onCancel: onEnd,
    onEnter: () => terra.finish(),
    onFailure: () => setProblem(words.failed),
  })
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
      <p className="draw-keys">
        {draw.hintKeys} {draw.hintKeysClose}
      </p>
      <div className="draw-ends" aria-busy={!terra.ready}>
        <button type="button" className="button primary" onClick={() => terra.finish()}>
          {words.done}
        </button>
        <button type="button" className="button" onClick={() => terra.undo()}>
          {draw.undo}
        </button>
        <button type="button" className="button" onClick={onEnd}>
          {words.cancel}
        </button>
      </div>
    </>
  )
}
