import type { Map as MapLibreMap } from 'maplibre-gl'
import { freeFrame } from './framing.ts'
import type { Box, Padding } from './target.ts'

/** Middle of the part of the map that no panel covers, pixels. */
export function freeCenter(map: MapLibreMap, padding: Padding): { x: number; y: number } {
  const { left, top, right, bottom } = frameOf(map, padding)
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

/** What the free part shows, in degrees. */
export function freeBox(map: MapLibreMap, padding: Padding): Box {
  const { left, top, right, bottom } = frameOf(map, padding)
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map((corner) => map.unproject(corner as [number, number]))
  const lons = corners.map(({ lng }) => lng)
  const lats = corners.map(({ lat }) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

function frameOf(map: MapLibreMap, padding: Padding) {
  const { clientWidth, clientHeight } = map.getContainer()
  return freeFrame(clientWidth, clientHeight, padding)
}
