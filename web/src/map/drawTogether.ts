import type { Map as MapLibreMap } from 'maplibre-gl'

/** How long a frame that somebody wants may wait for the rest of the plots, ms. */
export const PATIENCE = 250

/**
 * Lets the plots of a new question appear in one piece. Left to itself, MapLibre draws a frame for
 * the new address, in which nothing is new, and one for each few tiles that come in, so that for a
 * moment one half of the map answers the new filter and the other the old one. A frame asked for
 * meanwhile by anything else, such as a plot pointed at, waits for at most `PATIENCE`; a hand that
 * moves the map ends the waiting. Replaces `triggerRepaint` of this map, by which all frames go.
 */
export function drawTogether(
  map: Pick<MapLibreMap, 'triggerRepaint' | 'isSourceLoaded' | 'isMoving' | 'on' | 'once'>,
): void {
  const draw = map.triggerRepaint.bind(map)
  let isHeld = false
  let isWanted = false
  let clock: ReturnType<typeof setTimeout> | undefined

  const calm = () => {
    clearTimeout(clock)
    clock = undefined
  }
  const release = () => {
    calm()
    isHeld = false
    if (!isWanted) return
    isWanted = false
    draw()
  }
  map.triggerRepaint = () => {
    if (!isHeld) return draw()
    isWanted = true
    clock ??= setTimeout(release, PATIENCE)
  }
  // Before that there is nothing to keep, and the base map is not to wait.
  map.once('load', () => {
    map.on('sourcedataloading', ({ sourceId, tile }) => {
      if (sourceId === 'parcels' && !tile && !map.isMoving()) isHeld = true
    })
    map.on('sourcedata', ({ sourceId, sourceDataType, tile }) => {
      if (!isHeld || sourceId !== 'parcels') return
      const isAsked = sourceDataType === 'content'
      if (isAsked) calm()
      if ((isAsked || tile) && map.isSourceLoaded('parcels')) release()
    })
    map.on('movestart', release)
    map.on('remove', calm)
  })
}
