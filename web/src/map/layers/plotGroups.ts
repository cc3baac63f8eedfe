import type { LayerSpecification } from 'maplibre-gl'
import { pointed } from '../ids.ts'
import { type Look, visibility } from '../look.ts'
import { palette } from '../palette.ts'
import { colorExpression, unsetFilter } from '../plotClasses.ts'
import { groupRadius, isGroup } from './dots.ts'

/** Many plots as one circle whose area is in proportion to theirs, in the color of most of them. */
export function plotGroupLayers(look: Look): LayerSpecification[] {
  return [
    {
      id: pointed.parcelGroups,
      type: 'circle',
      source: 'parcels',
      'source-layer': 'parcels',
      filter: isGroup,
      layout: visibility(look.layers.parcels),
      paint: {
        'circle-radius': groupRadius(),
        'circle-color': colorExpression(look),
        'circle-stroke-width': 1,
        'circle-stroke-color': ['case', unsetFilter(look), palette.unsetDots, palette.halo],
      },
    },
  ]
}
