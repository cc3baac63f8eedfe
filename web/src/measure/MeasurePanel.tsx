import type { Position } from '@panhuo/shared/geography/position'
import { Eraser, Undo2, X } from 'lucide-react'
import type { MapMouseEvent } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { crossesItself } from '../draw/shapeGeometry.ts'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { freeCenter } from '../map/freeCenter.ts'
import { holdPointer, useGivingWay } from '../map/holdPointer.ts'
import { useLiveMap } from '../map/liveMap.ts'
import type { Padding } from '../map/target.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { measuredValues } from './measuredValues.ts'
import { addMeasureLayers, drawMeasure, type MeasureMode } from './measureLayers.ts'
import { measureWords } from './measureWords.ts'
import './measure.css'

interface Props {
  readonly padding: Padding
  readonly onClose: () => void
}

/** Measures by mouse, finger or key; the map selects nothing while it is open. */
export function MeasurePanel({ padding, onClose }: Props) {
  const words = useWords(measureWords)
  const locale = useLocale()
  const map = useLiveMap()
  const [mode, setMode] = useState<MeasureMode>('distance')
  const [points, setPoints] = useState<readonly Position[]>([])
  const pointer = useRef<Position | null>(null)
  const panel = useRef<HTMLElement>(null)

  const add = (at: Position) => setPoints((now) => [...now, at])
  const undo = () => setPoints((now) => now.slice(0, -1))
  const draw = () => {
    if (map) drawMeasure(map, mode, points, pointer.current)
  }
  useEffect(draw)

  const onMove = useEffectEvent((at: Position | null) => {
    pointer.current = at
    draw()
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    const onCanvas = target === map?.getCanvas()
    const inside = target instanceof Node && panel.current?.contains(target)
    if (!onCanvas && !inside && target !== document.body) return
    if (pressed(event, keys.close)) onClose()
    else if (pressed(event, keys.undoPoint)) undo()
    else if (pressed(event, keys.addPoint) && onCanvas && map) {
      const { x, y } = freeCenter(map, padding)
      const { lng, lat } = map.unproject([x, y])
      add([lng, lat])
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    if (!map) return
    const release = holdPointer(map, 'measure')
    const remove = addMeasureLayers(map)
    const canvas = map.getCanvas()
    canvas.style.cursor = 'crosshair'
    map.doubleClickZoom.disable()
    const click = ({ lngLat }: MapMouseEvent) => add([lngLat.lng, lngLat.lat])
    const move = ({ lngLat }: MapMouseEvent) => onMove([lngLat.lng, lngLat.lat])
    const leave = () => onMove(null)
    const key = (event: KeyboardEvent) => onKey(event)
    map.on('click', click)
    map.on('mousemove', move)
    map.on('mouseout', leave)
    // Before the detail drawer, which closes by the same key.
    window.addEventListener('keydown', key, true)
    return () => {
      window.removeEventListener('keydown', key, true)
      map.off('click', click)
      map.off('mousemove', move)
      map.off('mouseout', leave)
      map.doubleClickZoom.enable()
      canvas.style.cursor = ''
      release()
      remove()
    }
  }, [map])
  useGivingWay('measure', onClose)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])

  const [first] = points
  const crossing =
    mode === 'area' && first !== undefined && crossesItself([...points, first].map((at) => [...at]))
  const values = crossing ? [] : measuredValues(mode, points, words, locale)
  return (
    <section ref={panel} className="measure" aria-label={words.title} tabIndex={-1}>
      <div className="measure-head">
        <fieldset>
          <legend className="unseen">{words.mode}</legend>
          {(['distance', 'area'] as const).map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="measure-mode"
                checked={mode === name}
                onChange={() => setMode(name)}
              />
              {words[name]}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="button quiet icon"
          aria-label={words.undo}
          title={`${words.undo} ${keys.undoPoint.strokes[0]}`}
          disabled={points.length === 0}
          onClick={undo}
        >
          <Undo2 aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button quiet icon"
          aria-label={words.clear}
          title={words.clear}
          disabled={points.length === 0}
          onClick={() => setPoints([])}
        >
          <Eraser aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button quiet icon"
          aria-label={words.close}
          title={`${words.close} Esc`}
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <output className="measure-values" data-testid="measured">
        {values.length > 0
          ? values.map((value, index) => (
              <span key={value} data-main={index === 0 || undefined}>
                {value}
              </span>
            ))
          : points.length > 0
            ? words.points(points.length)
            : words.hint}
      </output>
      {crossing && (
        <p className="draw-problem" role="status">
          {words.crossing}
        </p>
      )}
      {values.length > 0 && <small>{words.onEllipsoid}</small>}
    </section>
  )
}
