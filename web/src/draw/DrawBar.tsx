import { MAX_METRES } from '@panhuo/shared/filter/spatial'
import type { Polygon } from 'geojson'
import { type FormEvent, type ReactNode, useState } from 'react'
import { typedNumber } from '../filter/filterModel.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { drawWords } from './drawWords.ts'
import { areaWords } from './shapeFigures.ts'
import { circleOf } from './shapeGeometry.ts'
import type { DrawTask } from './useTerraDesk.ts'

interface Props {
  readonly task: DrawTask | null
  /** The library that draws is on the map; until then a point would be lost. */
  readonly ready: boolean
  readonly shape: Polygon | null
  readonly problem: string
  /** A radius in metres around the centre of the map. */
  readonly onRadius: (metres: number) => void
  readonly onUndo: () => void
  readonly onDone: () => void
  readonly onCancel: () => void
  /** Changes the given shape by key. */
  readonly children: ReactNode
}

/** What to do next, how large the shape is by now, and the ways out. */
export function DrawBar({
  task,
  ready,
  shape,
  problem,
  onRadius,
  onUndo,
  onDone,
  onCancel,
  children,
}: Props) {
  const words = useWords(drawWords)
  const locale = useLocale()
  const [typed, setTyped] = useState('500')
  const metres = typedNumber(typed)
  const usable = typeof metres === 'number' && metres >= 1 && metres <= MAX_METRES
  const hints = {
    polygon: words.hintPolygon,
    rectangle: words.hintRectangle,
    circle: words.hintCircle,
  }
  const ring = shape?.coordinates[0] ?? []
  const area = areaWords(shape, words, locale)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (usable) onRadius(Math.round(metres))
  }
  return (
    <div className="draw-bar" data-testid="draw-bar" aria-busy={task !== null && !ready}>
      {problem !== '' && (
        <p className="draw-problem" role="alert">
          {problem}
        </p>
      )}
      {task && (
        <>
          <p>{task.given ? words.hintEdit[task.kind] : hints[task.kind]}</p>
          {!task.given && (
            <p className="draw-keys">
              {words.hintKeys} {task.kind === 'polygon' && words.hintKeysClose}
            </p>
          )}
          {area !== '' && (
            <p className="draw-figures">
              {area}
              {task.kind === 'circle' &&
                ` · ${words.radius(formatCount(circleOf(ring).metres, locale))}`}
            </p>
          )}
          {task.given && children}
          {task.kind === 'circle' && !task.given && (
            <form className="draw-radius" onSubmit={submit} title={words.fromCenter}>
              <label>
                {words.metres}
                <input
                  className="field"
                  inputMode="numeric"
                  value={typed}
                  aria-invalid={!usable}
                  onChange={(event) => setTyped(event.target.value)}
                />
              </label>
              <button type="submit" className="button" disabled={!usable}>
                {words.fromCenter}
              </button>
            </form>
          )}
        </>
      )}
      <div className="draw-ends">
        {task && (task.given || task.kind === 'polygon') && (
          <button type="button" className="button primary" onClick={onDone}>
            {words.done}
          </button>
        )}
        {task?.kind === 'polygon' && !task.given && (
          <button type="button" className="button" disabled={ring.length < 2} onClick={onUndo}>
            {words.undo}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}
