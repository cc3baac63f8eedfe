import type { Map as MapLibreMap } from 'maplibre-gl'
import { type KeyboardEvent, useEffect, useReducer, useState } from 'react'
import { createPortal } from 'react-dom'
import { keys } from '../keys/keys.ts'
import { strokeOf } from '../keys/strokes.ts'
import { useWords } from '../words/locale.tsx'
import { cornersOf, moveCorner } from './moveCorner.ts'
import type { Rings } from './shapeParts.ts'
import { shapeWords } from './shapeWords.ts'

interface Props {
  readonly map: MapLibreMap
  readonly parts: readonly Rings[]
  readonly onPut: (parts: readonly Rings[]) => void
}

/** East and north of the arrow keys, in the order of `keys.moveCorner`. */
const ways = [
  [-1, 0],
  [1, 0],
  [0, 1],
  [0, -1],
] as const
const STEP_M = { plain: 0.5, shift: 5 }

/** Moves the corners of a shape by key: while it has the focus, one of them is in hand. */
export function CornerKeys({ map, parts, onPut }: Props) {
  const words = useWords(shapeWords)
  const [wanted, setWanted] = useState(0)
  const [focused, setFocused] = useState(false)
  const corners = cornersOf(parts)
  const at = Math.min(wanted, corners.length - 1)
  const corner = corners[at]
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = strokeOf(event, keys.otherCorner)
    const way = strokeOf(event, keys.moveCorner)
    if (turn >= 0) setWanted((at + (turn === 0 ? -1 : 1) + corners.length) % corners.length)
    else if (way >= 0) {
      const [east, north] = ways[way % ways.length] ?? [0, 0]
      const step = way < ways.length ? STEP_M.plain : STEP_M.shift
      onPut(moveCorner(parts, at, east * step, north * step))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="shape-corners">
      <button
        type="button"
        className="button"
        title={words.cornersHint}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        {words.corners} · {words.corner(at + 1, corners.length)}
      </button>
      {focused && <p className="draw-keys">{words.cornersHint}</p>}
      {focused && corner && <CornerMark map={map} lon={corner[0] ?? 0} lat={corner[1] ?? 0} />}
    </div>
  )
}

interface MarkProps {
  readonly map: MapLibreMap
  readonly lon: number
  readonly lat: number
}

/** A ring around the corner in hand that follows the map. */
function CornerMark({ map, lon, lat }: MarkProps) {
  const [, follow] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    map.on('move', follow)
    return () => {
      map.off('move', follow)
    }
  }, [map])
  const { x, y } = map.project([lon, lat])
  return createPortal(
    <span className="shape-corner" aria-hidden="true" style={{ left: x, top: y }} />,
    map.getContainer(),
  )
}
