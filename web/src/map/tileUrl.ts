import type { TileLayer } from '@panhuo/shared/tile/layers'
import { linkedMoment } from '../asOf/linkedMoment.ts'

/** Filters apply to plots; the other layers are the ground they stand on and stay whole. */
const FILTERED: TileLayer = 'parcels'
/** Layers whose past the register keeps. */
const kept: readonly TileLayer[] = ['parcels', 'projects']

/**
 * Absolute address of a layer's tiles for a filter in its text form, as of the link's moment. Equal filters give equal
 * addresses, so that browser and server caches hit. `{z}`, `{x}`, `{y}` stay for MapLibre.
 */
export function tileUrl(
  origin: string,
  layer: TileLayer,
  filter: string,
  moment = linkedMoment(),
): string {
  const filtered = layer === FILTERED && filter !== ''
  const parts = [
    ...(filtered ? [`filter=${encodeURIComponent(filter)}`] : []),
    ...(moment !== undefined && kept.includes(layer) ? [`asOf=${encodeURIComponent(moment)}`] : []),
  ]
  const query = parts.length > 0 ? `?${parts.join('&')}` : ''
  return `${origin}/tiles/${layer}/{z}/{x}/{y}.mvt${query}`
}
