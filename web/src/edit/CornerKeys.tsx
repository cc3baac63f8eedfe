import type { Map as MapLibreMap } from 'maplibre-gl'
import { HandleKeys } from '../draw/HandleKeys.tsx'
import type { Handle } from '../draw/handles.ts'
import { addCorner, cornersOf, dropCorner, moveCorner } from '../draw/moveCorner.ts'
import type { Rings } from './shapeParts.ts'

interface Props {
  readonly map: MapLibreMap
  readonly parts: readonly Rings[]
  readonly onPut: (parts: readonly Rings[]) => void
}

/** Boundaries are measured finely. */
const STEP_M = 0.5

/** Moves, adds and deletes the corners of a plot by key; the whole plot is never moved: land does not. */
export function CornerKeys({ map, parts, onPut }: Props) {
  const handles = cornersOf(parts).map((at): Handle => ({ kind: 'corner', at }))
  return (
    <HandleKeys
      map={map}
      handles={handles}
      step={STEP_M}
      onMove={(at, east, north) => onPut(moveCorner(parts, at, east, north))}
      onAdd={(at) => onPut(addCorner(parts, at))}
      onDrop={(at) => onPut(dropCorner(parts, at))}
    />
  )
}
