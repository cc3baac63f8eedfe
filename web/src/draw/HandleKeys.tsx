import type { Map as MapLibreMap } from 'maplibre-gl'
import { type KeyboardEvent, useEffect, useReducer, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { keys } from '../keys/keys.ts'
import { pressed, strokeOf } from '../keys/strokes.ts'
import { useWords } from '../words/locale.tsx'
import type { Handle } from './handles.ts'
import { handleWords } from './handleWords.ts'
import './handleKeys.css'

interface Props {
  readonly map: MapLibreMap
  /** Corners first, then what else can be taken in hand. */
  readonly handles: readonly Handle[]
  /** Metres of a press; ten times as many with Shift. */
  readonly step: number
  readonly onMove: (at: number, east: number, north: number) => void
  /** Adds a corner behind this one; left out where the shape keeps its number. */
  readonly onAdd?: (at: number) => void
  readonly onDrop?: (at: number) => void
  /** Enter keeps the shape; left out where it has to be saved with a reason. */
  readonly onKeep?: () => void
  /** Whether the focus comes here at once: who began by key goes on by key. */
  readonly first?: boolean
}

/** East and north of the arrow keys, in the order of `keys.moveCorner`. */
const ways = [
  [-1, 0],
  [1, 0],
  [0, 1],
  [0, -1],
] as const
const FASTER = 10

/** Changes a shape by key: while it has the focus, one handle of the shape is in hand. */
export function HandleKeys({ map, handles, step, onMove, onAdd, onDrop, onKeep, first }: Props) {
  const words = useWords(handleWords)
  const [wanted, setWanted] = useState(0)
  const [focused, setFocused] = useState(false)
  const [turned, setTurned] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (first) button.current?.focus({ preventScroll: true })
  }, [first])
  const at = Math.min(wanted, handles.length - 1)
  const handle = handles[at]
  const corners = handles.filter(({ kind }) => kind === 'corner').length
  const nameOf = (index: number) => {
    const kind = handles[index]?.kind
    return kind === 'edge' || kind === 'whole' ? words[kind] : words.corner(index + 1, corners)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = strokeOf(event, keys.otherCorner)
    const way = strokeOf(event, keys.moveCorner)
    const isCorner = handle?.kind === 'corner'
    if (turn >= 0) {
      setWanted((at + (turn === 0 ? -1 : 1) + handles.length) % handles.length)
      setTurned(true)
    } else if (way >= 0) {
      const [east, north] = ways[way % ways.length] ?? [0, 0]
      const metres = way < ways.length ? step : step * FASTER
      onMove(at, east * metres, north * metres)
    } else if (isCorner && onAdd && pressed(event, keys.addCorner)) {
      onAdd(at)
      setWanted(at + 1)
      setTurned(true)
    } else if (isCorner && onDrop && pressed(event, keys.dropCorner)) {
      onDrop(at)
      setTurned(true)
    } else if (onKeep && pressed(event, keys.addPoint)) onKeep()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const hint = onAdd ? words.hintCorners(step) : words.hintOthers(step)
  return (
    <div className="handle-keys">
      <button
        ref={button}
        type="button"
        className="button"
        title={hint}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        {words.label} · {nameOf(at)}
      </button>
      {focused && <p className="draw-keys">{hint}</p>}
      {focused && handle && (
        <HandleMark map={map} lon={handle.at[0] ?? 0} lat={handle.at[1] ?? 0} />
      )}
      <span className="unseen" role="status">
        {turned && nameOf(at)}
      </span>
    </div>
  )
}

interface MarkProps {
  readonly map: MapLibreMap
  readonly lon: number
  readonly lat: number
}

/** A ring around what is in hand that follows the map, which brings it out from under a panel. */
function HandleMark({ map, lon, lat }: MarkProps) {
  const [, follow] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    map.on('move', follow)
    return () => {
      map.off('move', follow)
    }
  }, [map])
  const { x, y } = map.project([lon, lat])
  useEffect(() => {
    const { left, top } = map.getCanvas().getBoundingClientRect()
    const at = map.project([lon, lat])
    const above = document.elementFromPoint(left + at.x, top + at.y)
    if (above !== map.getCanvas()) map.easeTo({ center: [lon, lat], duration: 200 })
  }, [map, lon, lat])
  return createPortal(
    <span className="handle-mark" aria-hidden="true" style={{ left: x, top: y }} />,
    map.getContainer(),
  )
}
