import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { drawWords } from '../draw/drawWords.ts'
import { crossesItself, drawingOf } from '../draw/shapeGeometry.ts'
import { type DrawTask, useTerraDesk } from '../draw/useTerraDesk.ts'
import { freeCenter } from '../map/freeCenter.ts'
import type { Padding } from '../map/target.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { OutlineTool } from './OutlineTool.tsx'
import type { Rings } from './shapeParts.ts'
import { shapeWords } from './shapeWords.ts'

interface Props {
  readonly map: MapLibreMap
  readonly padding: Padding
  readonly onEnd: () => void
}

/** Draws a new plot, or takes the polygon that the page is filtered by; then its corners can move. */
export function CreateTool({ map, padding, onEnd }: Props) {
  const { view } = useView()
  const [start, setStart] = useState<readonly Rings[] | null>(() => {
    const drawn = drawingOf(view.filter.within)
    return drawn?.kind === 'polygon' ? [drawn.polygon.coordinates] : null
  })
  if (start) return <OutlineTool map={map} start={start} plot={null} onEnd={onEnd} />
  return <FirstOutline map={map} padding={padding} onDrawn={setStart} onEnd={onEnd} />
}

interface FirstProps extends Props {
  readonly onDrawn: (parts: readonly Rings[]) => void
}

function FirstOutline({ map, padding, onDrawn, onEnd }: FirstProps) {
  const words = useWords(shapeWords)
  const draw = useWords(drawWords)
  const [task] = useState<DrawTask>({ kind: 'polygon', given: null })
  const [problem, setProblem] = useState('')
  const terra = useTerraDesk(map, task, {
    cross: () => freeCenter(map, padding),
    onShape: () => {},
    onFinish: (polygon) => {
      if (crossesItself(polygon.coordinates[0] ?? [])) {
        setProblem(draw.crossing)
        terra.restart()
      } else onDrawn([polygon.coordinates])
    },
    onKeyed: (done) => setProblem(done === 'tooFew' ? draw.tooFew : ''),
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
      <p>{words.hintCreate}</p>
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
