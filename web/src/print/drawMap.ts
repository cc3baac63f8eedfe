import { tileLayers } from '@panhuo/shared/tile/layers'
import { type ErrorEvent, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { homeBox } from '../map/baseMap.ts'
import { declaredFaces, FONT_FAMILY, fontFacesOf } from '../map/fontFaces.ts'
import { FONT, type Look } from '../map/look.ts'
import { mapWords } from '../map/mapWords.ts'
import { keepNames } from '../map/nameSources.ts'
import { problemOf } from '../map/problems.ts'
import { mapStyle } from '../map/style.ts'
import { drawMissingImages } from '../map/symbols/mapImages.ts'
import type { Box } from '../map/target.ts'
import { drawPicked } from '../picked/pickLayers.ts'
import type { Camera, Picked } from '../url/view.ts'
import { namePicked } from './namePicked.ts'
import { printWords } from './printWords.ts'

setWorkerUrl(workerUrl)

/** A map drawn once. */
export interface MapPicture {
  readonly blob: Blob
  /** Metres on the ground across the whole width, at the middle of the picture. */
  readonly metresAcross: number
}

interface Asked {
  readonly look: Look
  readonly filter: string
  readonly camera: Camera | null
  /** What is shown where there is no camera; null is the whole street. */
  readonly box: Box | null
  readonly picked: Picked | null
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly signal: AbortSignal
}

/** Picture pixels for each CSS pixel: about 200 dots to the inch on paper. */
const SHARPNESS = 2.1
/** A map that was drawn but has not come to rest after so long is taken as it is, milliseconds. */
const PATIENCE = { drawing: 60_000, naming: 8_000 }
const EQUATOR = 40_075_016.686

/**
 * Draws the map off-screen and gives it as a PNG. Throws where the browser has no WebGL 2, and where
 * a layer cannot be read whole.
 */
export async function drawMap(asked: Asked): Promise<MapPicture> {
  const { look, picked, width, height, signal } = asked
  const container = document.createElement('div')
  container.style.cssText = `position:fixed;top:0;left:-${width + 100}px;width:${width}px;height:${height}px`
  container.inert = true
  document.body.append(container)
  let map: MapLibreMap | null = null
  try {
    map = openMap(container, asked)
    drawMissingImages(map)
    keepNames(map)
    const unread = failedLayer(map, look)
    let drawn = false
    map.once('load', () => {
      drawn = true
    })
    await Promise.race([rest(map, PATIENCE.drawing, signal), unread])
    // White paper in a frame would pass for a map without plots.
    if (!drawn) throw new Error(printWords[look.locale].mapLate)
    if (picked) {
      drawPicked(map, picked)
      namePicked(map, picked, look)
      map.triggerRepaint()
    }
    // Names are gathered at the first rest and drawn at the second.
    map.triggerRepaint()
    await Promise.race([rest(map, PATIENCE.naming, signal), unread])
    const canvas = map.getCanvas()
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (!blob) throw new Error('the map gave no picture')
    const perPixel =
      (EQUATOR * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom())
    return { blob, metresAcross: perPixel * width }
  } finally {
    map?.remove()
    container.remove()
  }
}

function openMap(container: HTMLElement, { look, filter, camera, box }: Asked): MapLibreMap {
  const [west, south, east, north] = box ?? homeBox
  try {
    return new MapLibreMap({
      container,
      style: mapStyle(look, {
        origin: location.origin,
        filter,
        fontFaces: fontFacesOf(declaredFaces(document), FONT_FAMILY, FONT[0]),
      }),
      ...(camera
        ? { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom }
        : { bounds: [west, south, east, north], fitBoundsOptions: { padding: 40, maxZoom: 17 } }),
      interactive: false,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      pixelRatio: SHARPNESS,
      canvasContextAttributes: { preserveDrawingBuffer: true },
    })
  } catch (cause) {
    throw new Error(mapWords[look.locale].noWebglTitle, { cause })
  }
}

/**
 * Fails at the first tile of ours that cannot be read: to MapLibre a failed tile is a loaded one, so
 * that the map comes to rest and would be printed without what lies there.
 */
function failedLayer(map: MapLibreMap, { locale }: Look): Promise<never> {
  return new Promise((_, fail) => {
    map.on('error', (event: ErrorEvent & { sourceId?: unknown }) => {
      const problem = problemOf(event)
      if (problem?.kind !== 'TILES') return console.error(event.error)
      fail(new Error(mapWords[locale].tilesFailed(tileLayers[problem.layer][locale])))
    })
  })
}

function rest(map: MapLibreMap, patience: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, patience)
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
    map.once('idle', () => {
      clearTimeout(timer)
      done()
    })
  })
}
