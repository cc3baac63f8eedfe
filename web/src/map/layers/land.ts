import type { LayerSpecification } from 'maplibre-gl'
import { baseSources } from '../ids.ts'
import { palette } from '../palette.ts'

/** Paper, the district lifted off it by a soft edge, and the hills. */
export function landLayers(): LayerSpecification[] {
  return [
    { id: 'land-background', type: 'background', paint: { 'background-color': palette.paper } },
    {
      id: 'land-hills',
      type: 'fill',
      source: baseSources.hills,
      paint: { 'fill-color': palette.hill, 'fill-antialias': false },
    },
    hillRim('land-hills-shade', palette.hillShade, 0.5, 1),
    hillRim('land-hills-light', palette.hillLight, 0.7, -1),
  ]
}

/** Light from the north-west: one rim of each hill lies in shade, the other in the sun. */
function hillRim(id: string, color: string, opacity: number, side: 1 | -1): LayerSpecification {
  return {
    id,
    type: 'line',
    source: baseSources.hills,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-opacity': opacity,
      'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 9, 3, 12, 9, 16, 44],
      'line-blur': ['interpolate', ['exponential', 1.6], ['zoom'], 9, 3, 12, 9, 16, 44],
      'line-translate': [
        'interpolate',
        ['linear'],
        ['zoom'],
        9,
        ['literal', [side, side]],
        16,
        ['literal', [side * 9, side * 9]],
      ],
      'line-translate-anchor': 'map',
    },
  }
}
