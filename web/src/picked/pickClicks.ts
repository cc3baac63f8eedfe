import type { Map as MapLibreMap } from 'maplibre-gl'
import { keys } from '../keys/keys.ts'
import { held } from '../keys/strokes.ts'
import { isPointerHeld } from '../map/holdPointer.ts'
import { at } from '../map/pointer.ts'

/** Calls with the code of a plot that is clicked with Ctrl or ⌘ held; the map does not open it. */
export function followAdding(
  map: MapLibreMap,
  layers: readonly string[],
  onCode: (code: string) => void,
): () => void {
  const holder = map.getContainer()
  const click = (event: MouseEvent) => {
    if (!held(event, keys.pickOne) || isPointerHeld(map, 'pick')) return
    if (!map.getCanvasContainer().contains(event.target as Node)) return
    event.stopPropagation()
    const { left, top } = holder.getBoundingClientRect()
    const found = at(map, { x: event.clientX - left, y: event.clientY - top }, layers)
    if (found?.target) onCode(found.target.code)
  }
  // A Mac's Ctrl click opens a menu instead of clicking; there ⌘ picks.
  holder.addEventListener('click', click, true)
  return () => holder.removeEventListener('click', click, true)
}
