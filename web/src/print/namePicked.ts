import { homeTile } from '@panhuo/shared/tile/layers'
import type { ExpressionSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { parcelLabels } from '../map/layers/parcels.ts'
import type { Look } from '../map/look.ts'
import { markExpression } from '../map/plotClasses.ts'
import { pickedFilter } from '../picked/pickLayers.ts'
import type { Picked } from '../url/view.ts'

/**
 * Writes the end of its code on each picked plot, however small the map's scale: on paper nothing
 * can be pointed at, and the list of the next page names the plots by their codes.
 */
export function namePicked(map: MapLibreMap, picked: Picked, look: Look): void {
  const tail: ExpressionSpecification = ['slice', ['get', 'code'], -4]
  for (const layer of parcelLabels(look)) {
    if (layer.type !== 'symbol') continue
    const { minzoom: _, ...named } = layer
    // Put on top, it is placed first, and the plot's own name gives way to it.
    map.addLayer({
      ...named,
      id: 'picked-code',
      filter: ['all', ['has', homeTile.name], pickedFilter(picked)],
      layout: {
        ...layer.layout,
        'text-field': ['format', markExpression(look), {}, '\n', {}, tail, { 'font-scale': 0.9 }],
        'text-size': 11,
        'text-line-height': 1.1,
      },
    })
  }
}
