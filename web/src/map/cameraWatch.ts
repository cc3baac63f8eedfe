import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Camera } from '../url/view.ts'
import { homeBox } from './baseMap.ts'
import { roundedCamera, sameCamera } from './framing.ts'
import { fitBox, goTo, prefersStillness } from './moves.ts'
import type { FocusTarget, Padding } from './target.ts'

/** A link is written when the map has rested this long, milliseconds. */
const REST = 250

export interface CameraWatch {
  /** Stands where a link says; null is the opening view. */
  follow(camera: Camera | null, padding: Padding): void
  /** `fromMap`: it was clicked on the map, so the person is looking at it. */
  focus(focus: FocusTarget, padding: Padding, fromMap: boolean): void
  /** Panels moved: the opening view is fitted again as long as nobody has moved the map. */
  refit(padding: Padding): void
  home(padding: Padding): void
  stop(): void
}

/**
 * Keeps map and link in step without echo: moves that the link or the opening made are not
 * reported back, moves by a person or a flight are, once they have come to rest. `report` says
 * whether the link took it: while another link is being followed it must not get this one's camera.
 */
export function watchCamera(
  map: MapLibreMap,
  opening: Camera | null,
  report: (camera: Camera) => boolean,
): CameraWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  let known: Camera | null = opening
  let untouched = opening === null

  const now = () => {
    const { lat, lng } = map.getCenter()
    return roundedCamera(map.getZoom(), lat, lng)
  }
  const quietly = (move: () => void) => {
    move()
    clearTimeout(timer)
    known = now()
  }
  const rested = () => {
    const camera = now()
    if (sameCamera(camera, known)) return
    if (!report(camera)) return wait()
    known = camera
    untouched = false
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(rested, REST)
  }
  known = now()
  map.on('moveend', wait)
  const toOpening = (padding: Padding) => quietly(() => fitBox(map, homeBox, padding, false))

  return {
    follow(camera, padding) {
      if (camera === null) {
        untouched = true
        toOpening(padding)
      } else if (!sameCamera(camera, known)) {
        untouched = false
        quietly(() => map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom }))
      }
    },
    focus(focus, padding, fromMap) {
      untouched = false
      if (focus.fly) goTo(map, focus, padding, fromMap)
      else quietly(() => goTo(map, focus, padding, fromMap))
    },
    refit(padding) {
      if (untouched) toOpening(padding)
    },
    home(padding) {
      fitBox(map, homeBox, padding, !prefersStillness())
    },
    stop() {
      clearTimeout(timer)
      map.off('moveend', wait)
    },
  }
}
