import { groupSize } from '@panhuo/shared/tile/layers'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { pointed } from '../ids.ts'
import { type Look, visibility } from '../look.ts'
import { palette } from '../palette.ts'
import { colorExpression, unsetFilter } from '../plotClasses.ts'
import { groupRadius } from './dots.ts'

/** Points of crowded tiles that stand for several plots carry their number, others do not. */
export const isGroup: ExpressionSpecification = ['has', groupSize.name]
export const isPlot: ExpressionSpecification = ['!', isGroup]

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
