import type { Map as MapLibreMap } from 'maplibre-gl'

/** What the map looked like when its page was left, and what has to be the same for it to hold. */
interface Still {
  readonly picture: HTMLCanvasElement
  readonly sign: string
  readonly place: string
}

let kept: Still | null = null

/**
 * Keeps the picture of a map that is about to be taken away, so that whoever comes back sees it
 * at once. `sign` says what is drawn: filter, colors, selection.
 */
export function keepStill(map: MapLibreMap, sign: string): void {
  kept = null
  if (!map.areTilesLoaded()) return
  const drawn = map.getCanvas()
  const picture = document.createElement('canvas')
  picture.width = drawn.width
  picture.height = drawn.height
  // The drawing is gone from the canvas after each frame: it is painted once more and copied at once.
  map.redraw()
  picture.getContext('2d')?.drawImage(drawn, 0, 0)
  kept = { picture, sign, place: placeOf(map) }
}

/** Lays the kept picture over a new map until that map is drawn or has gone elsewhere. */
export function showStill(map: MapLibreMap, sign: string): void {
  const still = kept
  kept = null
  if (!still || still.sign !== sign) return
  const { picture, place } = still
  picture.className = 'map-still'
  picture.setAttribute('aria-hidden', 'true')
  const drop = () => {
    picture.remove()
    map.off('idle', drop)
    map.off('render', look)
  }
  const look = () => {
    if (map.isStyleLoaded() && placeOf(map) !== place) drop()
  }
  map.on('idle', drop)
  map.on('render', look)
  map.getCanvasContainer().append(picture)
}

/** Where the map stands and how large it is. */
function placeOf(map: MapLibreMap): string {
  const { lng, lat } = map.getCenter()
  const { clientWidth, clientHeight } = map.getContainer()
  return [
    lng.toFixed(5),
    lat.toFixed(5),
    map.getZoom().toFixed(2),
    map.getBearing().toFixed(1),
    clientWidth,
    clientHeight,
  ].join(' ')
}
