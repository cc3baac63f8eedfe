import { type TileLayer, tileLayers } from '@panhuo/shared/tile/layers'
import type { Map as MapLibreMap, VectorTileSource } from 'maplibre-gl'
import { tileUrl } from './tileUrl.ts'

/**
 * Swaps tile addresses where they differ, or asks `again` for all; MapLibre shows the old tiles
 * until the new ones are in.
 */
export function askTiles(map: MapLibreMap, filter: string, again: boolean): void {
  for (const name of Object.keys(tileLayers) as TileLayer[]) {
    const source = map.getSource<VectorTileSource>(name)
    const url = tileUrl(location.origin, name, filter)
    // Not `source.tiles`: it is still missing while the source opens.
    if (source && (again || source.serialize().tiles?.[0] !== url)) source.setTiles([url])
  }
}
