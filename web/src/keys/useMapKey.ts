import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent } from 'react'
import { isPointerHeld } from '../map/holdPointer.ts'
import type { Act } from './keys.ts'
import { pressed } from './strokes.ts'

/**
 * Calls when the key is pressed while the map has the focus and no tool is at work on it. A letter
 * is a key nowhere else: who speaks to the computer would press it without meaning to.
 */
export function useMapKey(map: MapLibreMap | null, act: Act, run: () => void): void {
  const onKey = useEffectEvent((on: MapLibreMap, event: KeyboardEvent) => {
    if (event.defaultPrevented || isPointerHeld(on) || !pressed(event, act)) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    if (!map) return
    const canvas = map.getCanvas()
    const key = (event: KeyboardEvent) => onKey(map, event)
    canvas.addEventListener('keydown', key)
    return () => canvas.removeEventListener('keydown', key)
  }, [map])
}
