import type { TileLayer } from '@panhuo/shared/tile/layers'
import type { MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl'
import { isPointerHeld } from './holdPointer.ts'
import { pointed } from './ids.ts'
import { openGroup } from './moves.ts'
import { sameTarget, type Target } from './target.ts'

/** What lies under the pointer, with the properties that its tile carries. */
export interface Pointed {
  /** Null for a circle that stands for several plots. */
  readonly target: Target | null
  readonly properties: Readonly<Record<string, unknown>>
}

export interface PointerListener {
  /** Called when the thing under the pointer changes, not on every move. */
  onPoint(pointed: Pointed | null): void
  /** Pixels from the map's corner, at most once a frame; null when the pointer has left. */
  onMove(at: { x: number; y: number } | null): void
  onClick(target: Target | null): void
}

/** How far a finger may miss, and a mouse what is drawn as a dot, pixels. */
const FINGER = 9
const DOT = 4
const dots: readonly string[] = [pointed.parcelDots, pointed.parcelGroups]

/** The topmost thing wins, by the order of `pointed`: what is highlighted is what a click opens. */
export function topmost(
  features: readonly Pick<MapGeoJSONFeature, 'layer' | 'source' | 'properties'>[],
) {
  for (const id of Object.values(pointed)) {
    const feature = features.find(({ layer }) => layer.id === id)
    if (feature) return pointedOf(feature)
  }
  return null
}

function pointedOf({
  source,
  properties,
}: Pick<MapGeoJSONFeature, 'source' | 'properties'>): Pointed {
  const { code } = properties
  const target = code === undefined ? null : { layer: source as TileLayer, code: String(code) }
  return { target, properties }
}

/** Watches the pointer over the map; returns how to stop. */
export function followPointer(map: MapLibreMap, listener: PointerListener): () => void {
  let frame = 0
  let over: Pointed | null = null

  const look = (event: MapMouseEvent) => {
    frame = 0
    const now = map.isMoving() || isPointerHeld(map) ? null : at(map, event.point)
    listener.onMove(now ? event.point : null)
    if (samePointed(over, now)) return
    over = now
    if (!isPointerHeld(map)) map.getCanvas().style.cursor = now ? 'pointer' : ''
    listener.onPoint(now)
  }
  const move = (event: MapMouseEvent) => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => look(event))
  }
  const leave = () => {
    cancelAnimationFrame(frame)
    listener.onMove(null)
    if (over) listener.onPoint(null)
    over = null
  }
  const click = (event: MapMouseEvent) => {
    if (isPointerHeld(map)) return
    const byFinger = (event.originalEvent as PointerEvent).pointerType === 'touch'
    const found = (byFinger ? near : at)(map, event.point)
    if (found && !found.target) openGroup(map, event.lngLat)
    else listener.onClick(found?.target ?? null)
  }
  map.on('mousemove', move)
  map.on('mouseout', leave)
  map.on('click', click)
  return () => {
    cancelAnimationFrame(frame)
    map.off('mousemove', move)
    map.off('mouseout', leave)
    map.off('click', click)
  }
}

function samePointed(a: Pointed | null, b: Pointed | null): boolean {
  if (a?.target || b?.target || !a || !b)
    return sameTarget(a?.target ?? null, b?.target ?? null) && !a === !b
  // Groups have no code; two that say the same need no new words.
  return JSON.stringify(a.properties) === JSON.stringify(b.properties)
}

/** What a click at these pixels would open, of these layers. */
export function at(
  map: MapLibreMap,
  point: Point,
  ids: readonly string[] = Object.values(pointed),
): Pointed | null {
  const hit = queried(map, [point.x, point.y], ids)
  const small = ids.filter((id) => dots.includes(id))
  return topmost([...hit, ...nearestFirst(map, point, DOT, small)])
}

/** The same for a finger, which may miss anything. */
export function near(
  map: MapLibreMap,
  point: Point,
  ids: readonly string[] = Object.values(pointed),
): Pointed | null {
  return at(map, point, ids) ?? topmost(nearestFirst(map, point, FINGER, ids))
}

function queried(
  map: MapLibreMap,
  place: PointLike | [PointLike, PointLike],
  ids: readonly string[],
) {
  return map.queryRenderedFeatures(place, { layers: ids.filter((id) => map.getLayer(id)) })
}

/** What lies up to `miss` pixels from a point, by the distance of the middle of its dot. */
function nearestFirst(map: MapLibreMap, { x, y }: Point, miss: number, ids: readonly string[]) {
  const box: [PointLike, PointLike] = [
    [x - miss, y - miss],
    [x + miss, y + miss],
  ]
  const distance = ({ geometry }: MapGeoJSONFeature) => {
    if (geometry.type !== 'Point') return 0
    const middle = map.project(geometry.coordinates as [number, number])
    return Math.hypot(middle.x - x, middle.y - y)
  }
  return queried(map, box, ids)
    .map((feature) => ({ feature, away: distance(feature) }))
    .sort((one, other) => one.away - other.away)
    .map(({ feature }) => feature)
}

/** Pixels from the map's corner. */
interface Point {
  readonly x: number
  readonly y: number
}
