import { Map as MapLibreMap } from 'maplibre-gl'
import { drawTogether } from '../map/drawTogether.ts'
import { declaredFaces, FONT_FAMILY, fontFacesOf } from '../map/fontFaces.ts'
import { FONT, type Look } from '../map/look.ts'
import { keepNames } from '../map/nameSources.ts'
import { mapStyle } from '../map/style.ts'
import { drawMissingImages } from '../map/symbols/mapImages.ts'

/** A second drawing of the same ground that only follows the first; it answers nothing itself. */
export function openSecondMap(
  container: HTMLElement,
  first: MapLibreMap,
  look: Look,
  filter: string,
): MapLibreMap {
  const second = new MapLibreMap({
    container,
    style: mapStyle(look, {
      origin: location.origin,
      filter,
      fontFaces: fontFacesOf(declaredFaces(document), FONT_FAMILY, FONT[0]),
    }),
    center: first.getCenter(),
    zoom: first.getZoom(),
    bearing: first.getBearing(),
    interactive: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
  })
  drawMissingImages(second)
  keepNames(second)
  drawTogether(second)
  second.getCanvas().setAttribute('aria-hidden', 'true')
  second.getCanvas().tabIndex = -1
  return second
}

/** Keeps the second map where the first is; returns how to stop. */
export function follow(first: MapLibreMap, second: MapLibreMap): () => void {
  const move = () =>
    second.jumpTo({
      center: first.getCenter(),
      zoom: first.getZoom(),
      bearing: first.getBearing(),
    })
  move()
  first.on('move', move)
  return () => {
    first.off('move', move)
  }
}
