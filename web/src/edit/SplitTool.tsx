import { toMu } from '@panhuo/shared/measure/units'
import type { Position } from 'geojson'
import type { LngLat, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { freeCenter } from '../map/freeCenter.ts'
import { holdPointer } from '../map/holdPointer.ts'
import type { Padding } from '../map/target.ts'
import { formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { cutBy } from './cut.ts'
import { addCutLayers, drawCut } from './cutLayers.ts'
import { gatherWords } from './gatherWords.ts'
import { SaveSplit } from './SaveSplit.tsx'
import type { Rings } from './shapeParts.ts'
import type { DrawnPlot } from './shapeQuery.ts'
import { useShapeDesk } from './shapeStore.tsx'
import { shapeWords } from './shapeWords.ts'
import { redone, stepped, undone } from './steps.ts'
import { useShapeKeys } from './useShapeKeys.ts'

interface Props {
  readonly map: MapLibreMap
  readonly padding: Padding
  readonly parts: readonly Rings[]
  readonly plot: DrawnPlot
  readonly onEnd: () => void
}

const rounded = (degrees: number) => Number(degrees.toFixed(8))

/** Draws a line across a plot point by point and shows what it would be split into. */
export function SplitTool({ map, padding, parts, plot, onEnd }: Props) {
  const words = useWords(shapeWords)
  const gather = useWords(gatherWords)
  const locale = useLocale()
  const { drawing, draw } = useShapeDesk()
  const steps = drawing.cut
  const [saving, setSaving] = useState(false)
  const line = steps.now
  const pieces = useMemo(() => cutBy(parts, line), [parts, line])

  const placed = ({ lng, lat }: LngLat): Position => [rounded(lng), rounded(lat)]
  const go = (next: (before: typeof steps) => typeof steps) =>
    draw((before) => ({ ...before, cut: next(before.cut) }))
  const add = (at: LngLat) => go((before) => stepped(before, [...before.now, placed(at)]))
  const onClick = useEffectEvent((event: MapMouseEvent) => add(event.lngLat))
  useEffect(() => {
    const release = holdPointer(map, 'edit')
    const remove = addCutLayers(map)
    const click = (event: MapMouseEvent) => onClick(event)
    map.on('click', click)
    map.doubleClickZoom.disable()
    return () => {
      map.off('click', click)
      map.doubleClickZoom.enable()
      remove()
      release()
    }
  }, [map])
  useEffect(() => drawCut(map, line), [map, line])
  const undo = () => go(undone)
  useShapeKeys({
    onCancel: onEnd,
    onUndo: undo,
    onRedo: () => go(redone),
    onEnter: () => {
      const { x, y } = freeCenter(map, padding)
      const at = map.unproject([x, y])
      const [lon, lat] = line.at(-1) ?? []
      const [crossLon, crossLat] = placed(at)
      if (lon !== crossLon || lat !== crossLat) add(at)
      else if (pieces.length > 1) setSaving(true)
    },
  })
  return (
    <>
      <p>{words.hintLine}</p>
      <p className="draw-keys">{words.hintLineKeys}</p>
      <div data-testid="split-preview" aria-live="polite">
        {pieces.length < 2 ? (
          line.length > 1 && <p>{words.notCut}</p>
        ) : (
          <>
            <p>{words.pieces}</p>
            <ol className="shape-pieces">
              {pieces.map(({ areaM2 }, at) => (
                // Pieces have no name yet; their place is what they are told apart by.
                <li key={at}>{gather.area(formatMu(toMu(areaM2), locale))}</li>
              ))}
            </ol>
          </>
        )}
      </div>
      <div className="draw-ends">
        <button
          type="button"
          className="button primary"
          disabled={pieces.length < 2}
          onClick={() => setSaving(true)}
        >
          {words.next}
        </button>
        <button type="button" className="button" disabled={line.length === 0} onClick={undo}>
          {words.undo}
        </button>
        <button type="button" className="button" onClick={onEnd}>
          {words.cancel}
        </button>
      </div>
      {saving && (
        <SaveSplit
          plot={plot}
          line={line}
          pieces={pieces}
          onClose={() => setSaving(false)}
          onSaved={onEnd}
        />
      )}
    </>
  )
}
