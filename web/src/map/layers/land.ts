import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { palette } from '../palette.ts'
import { basePart } from './basePart.ts'

/** Paper and hills: a wash of green with a soft edge and small tufts. */
export function landLayers(): LayerSpecification[] {
  return [
    { id: 'land-background', type: 'background', paint: { 'background-color': palette.paper } },
    {
      id: 'land-hills-foot',
      type: 'line',
      ...basePart('hills'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.hillShade,
        'line-opacity': 0.55,
        'line-width': rim(3, 8, 40),
        'line-blur': rim(3, 8, 40),
        // Light comes from the north-west, so the foot of each hill is darker in the south-east.
        'line-translate': [
          'interpolate',
          ['linear'],
          ['zoom'],
          9,
          ['literal', [0.6, 0.6]],
          16,
          ['literal', [8, 8]],
        ],
      },
    },
    {
      id: 'land-hills',
      type: 'fill',
      ...basePart('hills'),
      paint: { 'fill-color': palette.hill, 'fill-antialias': false },
    },
    {
      id: 'land-hills-texture',
      type: 'fill',
      ...basePart('hills'),
      minzoom: 11.5,
      paint: { 'fill-pattern': 'texture/hill', 'fill-opacity': 0.6, 'fill-antialias': false },
    },
    {
      id: 'land-hills-edge',
      type: 'line',
      ...basePart('hills'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.hill,
        'line-width': rim(2, 5, 18),
        'line-blur': rim(2, 5, 18),
      },
    },
  ]
}

function rim(far: number, middle: number, near: number): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.6], ['zoom'], 9, far, 12, middle, 16, near]
}
