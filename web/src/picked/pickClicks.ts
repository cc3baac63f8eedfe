import type { Map as MapLibreMap } from 'maplibre-gl'
import { keys } from '../keys/keys.ts'
import { held } from '../keys/strokes.ts'

/** Calls with the code of a plot that is clicked with Ctrl or ⌘ held; the map does not open it. */
export function followAdding(
  map: MapLibreMap,
  layers: readonly string[],
  onCode: (code: string) => void,
): () => void {
  const holder = map.getContainer()
  const click = (event: MouseEvent) => {
    if (!held(event, keys.pickOne)) return
    if (!map.getCanvasContainer().contains(event.target as Node)) return
    event.stopPropagation()
    const { left, top } = holder.getBoundingClientRect()
    const code = plotAt(map, layers, [event.clientX - left, event.clientY - top])
    if (code) onCode(code)
  }
  // A Mac's Ctrl click opens a menu instead of clicking; there ⌘ picks.
  holder.addEventListener('click', click, true)
  return () => holder.removeEventListener('click', click, true)
}

/** How far a finger may miss a plot, pixels. */
export const FINGER = 9

/** Code of the plot that is drawn at these pixels of the map, or as near as `miss` to them. */
export function plotAt(
  map: MapLibreMap,
  layers: readonly string[],
  [x, y]: readonly [x: number, y: number],
  miss = 0,
): string | null {
  const drawn = layers.filter((id) => map.getLayer(id))
  const look = (reach: number) =>
    map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: drawn },
    )[0]
  const code = (look(0) ?? (miss > 0 ? look(miss) : undefined))?.properties.code
  return typeof code === 'string' ? code : null
}
