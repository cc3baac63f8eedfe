import type {
  JumpToOptions,
  LngLat,
  LngLatBoundsLike,
  LngLatLike,
  Map as MapLibreMap,
} from 'maplibre-gl'
import { type Frame, freeFrame, marginOf, usablePadding, wellSeen } from './framing.ts'
import type { Box, FocusTarget, Padding } from './target.ts'

/** Closest that a single plot is brought: where its whole label is drawn. */
const NEAREST_ZOOM = 17

/** Shows the whole box in the part of the map that panels leave free. */
export function fitBox(map: MapLibreMap, box: Box, padding: Padding, animate: boolean): void {
  const { clientWidth, clientHeight } = map.getContainer()
  const fitting = {
    padding: usablePadding(padding, clientWidth, clientHeight, marginOf(clientWidth)),
    maxZoom: NEAREST_ZOOM,
    bearing: map.getBearing(),
  }
  // A jump to where it stands would be drawn all the same.
  if (standsAt(map, map.cameraForBounds(bounds(box), fitting))) return
  map.fitBounds(bounds(box), {
    ...fitting,
    duration: animate ? 650 : 0,
    // Gone from one plot to the next, a flight that zooms out first makes people seasick.
    linear: true,
  })
}

function standsAt(map: MapLibreMap, camera: JumpToOptions | undefined): boolean {
  if (camera?.zoom === undefined || !camera.center) return false
  // What fits a box is told by an object of the map's own.
  const { lng, lat } = camera.center as LngLat
  const now = map.getCenter()
  const off = [camera.zoom - map.getZoom(), lng - now.lng, lat - now.lat]
  return off.every((by) => Math.abs(by) < 1e-6)
}

/** Longer side in pixels from which a thing is seen well: from the list, and where one clicked it. */
const SEEN = { fromList: 140, fromMap: 12 }

/**
 * Goes to a focus, unless it is in view already. Who clicked on the map looks there: the map moves
 * only to free what a panel covers. Who clicked in the list is brought near.
 */
export function goTo(
  map: MapLibreMap,
  focus: FocusTarget,
  padding: Padding,
  fromMap: boolean,
): void {
  const { clientWidth, clientHeight } = map.getContainer()
  const free = freeFrame(clientWidth, clientHeight, padding)
  const least = fromMap ? SEEN.fromMap : SEEN.fromList
  if (focus.fly && wellSeen(pixelsOf(map, focus.bbox), free, least)) return
  fitBox(map, focus.bbox, padding, focus.fly && !prefersStillness())
}

/** Comes nearer by as much as takes a group of plots apart. */
export function openGroup(map: MapLibreMap, center: LngLatLike): void {
  const zoom = Math.floor(map.getZoom()) + 2
  map.easeTo({ center, zoom, duration: prefersStillness() ? 0 : 450 })
}

/** Whether the person asked the system for less motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

function pixelsOf(map: MapLibreMap, [west, south, east, north]: Box): Frame {
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ].map((corner) => map.project(corner as [number, number]))
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}

function bounds([west, south, east, north]: Box): LngLatBoundsLike {
  return [west, south, east, north]
}
