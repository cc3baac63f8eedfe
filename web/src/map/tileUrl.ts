import type { TileLayer } from '@panhuo/shared/tile/layers'

/** Filters apply to plots; the other layers are the ground they stand on and stay whole. */
const FILTERED: TileLayer = 'parcels'

/**
 * Absolute address of a layer's tiles for a filter in its text form. Equal filters give equal
 * addresses, so that browser and server caches hit. `{z}`, `{x}`, `{y}` stay for MapLibre.
 */
export function tileUrl(origin: string, layer: TileLayer, filter: string): string {
  const query = layer === FILTERED && filter !== '' ? `?filter=${encodeURIComponent(filter)}` : ''
  return `${origin}/tiles/${layer}/{z}/{x}/{y}.mvt${query}`
}
