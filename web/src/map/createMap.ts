import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Camera } from '../url/view.ts'
import { homeBox, outerBox } from './baseMap.ts'
import { drawTogether } from './drawTogether.ts'
import { declaredFaces, FONT_FAMILY, fontFacesOf } from './fontFaces.ts'
import { FONT, type Look } from './look.ts'
import { prefersStillness } from './moves.ts'
import { keepNames } from './nameSources.ts'
import { mapStyle } from './style.ts'
import { drawMissingImages } from './symbols/mapImages.ts'
import type { Box } from './target.ts'

setWorkerUrl(workerUrl)

/**
 * Sent on the document with the new map as `detail`. Tests listen for it from an init script to
 * measure and to ask what is drawn; without a listener it costs nothing and leaves no global.
 */
export const MAP_EVENT = 'panhuo:map'

interface Opening {
  readonly look: Look
  readonly filter: string
  readonly camera: Camera | null
}

/** Makes the map in its element. Throws where the browser has no WebGL 2. */
export function createMap(container: HTMLElement, { look, filter, camera }: Opening) {
  const map = new MapLibreMap({
    container,
    style: mapStyle(look, {
      origin: location.origin,
      filter,
      fontFaces: fontFacesOf(declaredFaces(document), FONT_FAMILY, FONT[0]),
    }),
    ...(camera
      ? { center: [camera.lon, camera.lat], zoom: camera.zoom }
      : { bounds: flat(homeBox) }),
    maxBounds: flat(outerBox),
    minZoom: 8.5,
    maxZoom: 19,
    // A register of land is read from straight above; turning stays possible, tilting does not.
    maxPitch: 0,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    attributionControl: false,
    // The map is drawn anew, whole, for as long as a name fades: long enough to see, and no longer.
    fadeDuration: prefersStillness() ? 0 : 100,
  })
  drawMissingImages(map)
  keepNames(map)
  drawTogether(map)
  map.on('movestart', () => setDrawing(container, 'busy'))
  map.on('dataloading', () => setDrawing(container, 'busy'))
  map.on('idle', () => setDrawing(container, 'idle'))
  document.dispatchEvent(new CustomEvent(MAP_EVENT, { detail: map }))
  return map
}

/** `data-drawing` says whether everything asked for is on screen; tests wait for `idle`. */
function setDrawing(container: HTMLElement, state: 'busy' | 'idle'): void {
  container.dataset.drawing = state
}

function flat([west, south, east, north]: Box): [number, number, number, number] {
  return [west, south, east, north]
}
