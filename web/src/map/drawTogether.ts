import type { Map as MapLibreMap } from 'maplibre-gl'

/** How long a frame that somebody wants may wait for what is still on its way, ms. */
export const PATIENCE = { opening: 1000, afterwards: 250 } as const

/**
 * Lets what a view needs appear in one piece. Left to itself, MapLibre draws a frame for each few
 * tiles that come in. While the map opens, on a machine without a graphics card, each of these
 * frames holds up what the next one waits for. After a change of the filter, first comes a frame for
 * the new address, in which nothing is new, and then for a moment one half of the map answers the
 * new filter and the other the old one. A frame asked for meanwhile by anything else, such as a plot
 * pointed at, waits for at most `PATIENCE`; a map that moves waits for nothing. Replaces
 * `triggerRepaint` of this map, by which all frames go.
 */
export function drawTogether(
  map: Pick<MapLibreMap, 'triggerRepaint' | 'isStyleLoaded' | 'isMoving' | 'on' | 'once'>,
): void {
  const draw = map.triggerRepaint.bind(map)
  let patience: number = PATIENCE.opening
  let isOpening = true
  let isLetThrough = false
  let isHeld = false
  let isWanted = false
  let clock: ReturnType<typeof setTimeout> | undefined

  const calm = () => {
    clearTimeout(clock)
    clock = undefined
  }
  const release = () => {
    calm()
    isHeld = isOpening && !map.isStyleLoaded()
    if (!isWanted) return
    isWanted = false
    draw()
  }
  map.triggerRepaint = () => {
    if (isLetThrough) {
      isLetThrough = false
      isHeld = true
      return draw()
    }
    if (!isHeld || map.isMoving()) return draw()
    isWanted = true
    clock ??= setTimeout(() => {
      patience = PATIENCE.afterwards
      release()
    }, patience)
  }
  // It is in a frame that the map asks for tiles: the first one, the next after the opening has been
  // put elsewhere, and the next after a source has come to know what it holds.
  const letThrough = () => {
    isLetThrough = isOpening
  }
  map.once('style.load', letThrough)
  map.on('movestart', letThrough)
  map.once('load', () => {
    isOpening = false
    patience = PATIENCE.afterwards
    release()
    map.on('movestart', release)
    map.on('sourcedataloading', ({ sourceId, tile }) => {
      if (sourceId === 'parcels' && !tile && !map.isMoving()) isHeld = true
    })
  })
  map.on('sourcedata', ({ sourceId, sourceDataType, tile }) => {
    if (!isHeld) return
    const isKnown = sourceDataType === 'content'
    if (isOpening && isKnown) {
      letThrough()
      map.triggerRepaint()
    } else if (tile || (isKnown && sourceId === 'parcels')) {
      // The new address alone changes nothing that could be drawn.
      if (isKnown) calm()
      if (map.isStyleLoaded()) release()
    }
  })
  map.on('remove', calm)
}
