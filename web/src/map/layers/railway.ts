import type { Locale } from '@panhuo/shared/words/label'
import type { LayerSpecification } from 'maplibre-gl'
import { FONT } from '../look.ts'
import { palette } from '../palette.ts'
import { basePart } from './basePart.ts'

/** A dark line with light dashes in it, the sign for railways on Chinese maps. */
export function railwayLayers(): LayerSpecification[] {
  return [
    {
      id: 'railway-body',
      type: 'line',
      ...basePart('railway'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.rail,
        'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 9, 1.8, 13, 3.6, 17, 8],
      },
    },
    {
      id: 'railway-dashes',
      type: 'line',
      ...basePart('railway'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.railGap,
        'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 9, 0.9, 13, 2.1, 17, 5.4],
        'line-dasharray': [5, 5],
      },
    },
  ]
}

export function railwayLabels(locale: Locale): LayerSpecification[] {
  return [
    {
      id: 'railway-name',
      type: 'symbol',
      ...basePart('railway'),
      minzoom: 12,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 520,
        'text-field': ['get', locale],
        'text-font': FONT,
        'text-size': 11.5,
        'text-letter-spacing': locale === 'zh' ? 0.25 : 0.02,
        'text-offset': [0, -1.05],
        'text-max-angle': 30,
      },
      paint: {
        'text-color': palette.inkSoft,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.6,
      },
    },
  ]
}
