import type { Map as MapLibreMap } from 'maplibre-gl'
import { useState } from 'react'
import type { Padding } from '../map/target.ts'
import { useWords } from '../words/locale.tsx'
import { AddRing } from './AddRing.tsx'
import { CornerKeys } from './CornerKeys.tsx'
import { CreatePlot } from './CreatePlot.tsx'
import { RingChoice } from './RingChoice.tsx'
import { SaveOutline } from './SaveOutline.tsx'
import { ShapeVerdict } from './ShapeVerdict.tsx'
import { StepSpeech } from './StepSpeech.tsx'
import { partsAreaM2, type Rings, shapeOf } from './shapeParts.ts'
import type { DrawnPlot } from './shapeQuery.ts'
import { shapeWords } from './shapeWords.ts'
import type { Steps } from './steps.ts'
import { useNeighbors } from './useNeighbors.ts'
import { useOutlineDesk } from './useOutlineDesk.ts'
import { useShapeKeys } from './useShapeKeys.ts'

interface Props {
  readonly map: MapLibreMap
  readonly padding: Padding
  /** The boundary as it was and as it is drawn by now. */
  readonly steps: Steps<readonly Rings[]>
  /** The plot whose boundary this is; null for a new one. */
  readonly plot: DrawnPlot | null
  readonly onEnd: () => void
}

/** Edits corners on the map, says what the shape would be as a plot, and saves it with a reason. */
export function OutlineTool({ map, padding, steps, plot, onEnd }: Props) {
  const words = useWords(shapeWords)
  const [snap, setSnap] = useState(true)
  const [saving, setSaving] = useState(false)
  const [adding, setAdding] = useState(false)
  const neighbors = useNeighbors(steps.past[0] ?? steps.now, plot?.code ?? '')
  const { state, live, held, ring, choose, put, undo, redo } = useOutlineDesk(
    map,
    steps,
    snap ? neighbors : [],
    adding,
  )
  const idle = () => {}
  useShapeKeys(
    adding
      ? { onCancel: idle, onUndo: idle, onRedo: idle }
      : { onCancel: onEnd, onUndo: undo, onRedo: redo },
  )
  const geometry = shapeOf(steps.now)
  const areaM2 = partsAreaM2(live)
  if (state === 'failed') {
    return (
      <>
        <p className="draw-problem" role="alert">
          {words.failed}
        </p>
        <button type="button" className="button" onClick={onEnd}>
          {words.cancel}
        </button>
      </>
    )
  }
  if (adding) {
    const end = () => setAdding(false)
    return (
      <>
        <StepSpeech steps={steps} />
        <AddRing map={map} padding={padding} parts={steps.now} onPut={put} onEnd={end} />
      </>
    )
  }
  return (
    <>
      <StepSpeech steps={steps} />
      <p>{words.hintOutline}</p>
      <p className="draw-keys">{words.hintOutlineKeys}</p>
      <RingChoice
        parts={steps.now}
        ring={ring}
        onChoose={choose}
        onPut={put}
        onAdd={() => setAdding(true)}
      />
      {held && (
        <p className="draw-problem" role="status">
          {words.held}
        </p>
      )}
      <ShapeVerdict
        geometry={geometry}
        areaM2={areaM2}
        recorded={plot?.areaM2 ?? null}
        except={plot ? [plot.code] : []}
      />
      <label className="shape-switch">
        <input type="checkbox" checked={snap} onChange={() => setSnap(!snap)} />
        {words.snap}
      </label>
      <CornerKeys map={map} parts={steps.now} onPut={put} />
      <div className="draw-ends" aria-busy={state === 'opening'}>
        <button
          type="button"
          className="button primary"
          disabled={plot !== null && steps.past.length === 0}
          onClick={() => setSaving(true)}
        >
          {words.next}
        </button>
        <button type="button" className="button" disabled={steps.past.length === 0} onClick={undo}>
          {words.undo}
        </button>
        <button
          type="button"
          className="button"
          disabled={steps.future.length === 0}
          onClick={redo}
        >
          {words.redo}
        </button>
        <button type="button" className="button" onClick={onEnd}>
          {words.cancel}
        </button>
      </div>
      {saving &&
        (plot ? (
          <SaveOutline
            plot={plot}
            geometry={geometry}
            areaM2={partsAreaM2(steps.now)}
            onClose={() => setSaving(false)}
            onSaved={onEnd}
          />
        ) : (
          <CreatePlot geometry={geometry} onClose={() => setSaving(false)} onSaved={onEnd} />
        ))}
    </>
  )
}
