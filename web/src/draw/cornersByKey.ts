import type { Map as MapLibreMap } from 'maplibre-gl'
import type { TerraDesk } from './terraDesk.ts'

interface Pixels {
  readonly x: number
  readonly y: number
}

/** A corner that was set by key, and how many the shape had with it. */
interface Keyed {
  readonly at: { readonly lng: number; readonly lat: number }
  readonly corners: number
}

/** What came of a press: a corner was set, the shape was closed, or it cannot be closed yet. */
export type KeyedCorner = 'set' | 'closed' | 'tooFew'

export interface CornersByKey {
  /** Sets a corner at the cross; on the spot of the last one it closes the shape. */
  enter(): KeyedCorner
  /** Takes back the last corner, however it was set; false where there is none. */
  undo(): boolean
  stop(): void
}

/** As near as this to the last corner is the same spot, pixels. */
const SPOT = 4
const LEAST_CORNERS = 3

/**
 * Draws with the cross in the middle of the map in place of the pointer: the map is moved under it
 * by arrow keys, and the side that is being drawn follows. Who clicked the corners closes the shape
 * by Enter wherever the cross is.
 */
export function cornersByKey(map: MapLibreMap, desk: TerraDesk, cross: () => Pixels): CornersByKey {
  let keyed: readonly Keyed[] = []
  const lastKeyed = () => {
    const last = keyed.at(-1)
    return last?.corners === desk.corners() ? last : undefined
  }
  const follow = () => {
    if (lastKeyed()) desk.hover(cross())
  }
  map.on('move', follow)
  return {
    enter() {
      const at = cross()
      const last = lastKeyed()
      const spot = last && map.project([last.at.lng, last.at.lat])
      const again = spot !== undefined && Math.hypot(spot.x - at.x, spot.y - at.y) < SPOT
      const clicked = !last && desk.corners() >= LEAST_CORNERS
      if (again && desk.corners() < LEAST_CORNERS) return 'tooFew'
      if (again || clicked) {
        desk.finish()
        return 'closed'
      }
      const { lng, lat } = map.unproject([at.x, at.y])
      desk.click(at)
      keyed = [...keyed, { at: { lng, lat }, corners: desk.corners() }]
      return 'set'
    },
    undo() {
      const undone = desk.undo()
      keyed = keyed.filter(({ corners }) => corners <= desk.corners())
      return undone
    },
    stop() {
      map.off('move', follow)
    },
  }
}
