import type { Locale } from '@panhuo/shared/words/label'
import type { LayerSpecification } from 'maplibre-gl'
import { FONT } from '../look.ts'
import { palette } from '../palette.ts'
import { basePart } from './basePart.ts'

/** 洛阳江 with its banks. */
export function waterLayers(): LayerSpecification[] {
  return [
    {
      id: 'water-fill',
      type: 'fill',
      ...basePart('river'),
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'water-bank',
      type: 'line',
      ...basePart('river'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.bank,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.6, 14, 1.1, 17, 1.6],
      },
    },
  ]
}

/** The river's name along its course, spaced and blue as on paper maps. */
export function waterLabels(locale: Locale): LayerSpecification[] {
  return [
    {
      id: 'water-name',
      type: 'symbol',
      ...basePart('riverLine'),
      minzoom: 10.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', locale],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 15, 15],
        'text-letter-spacing': locale === 'zh' ? 0.5 : 0.12,
        'text-max-angle': 38,
      },
      paint: {
        'text-color': palette.waterText,
        'text-halo-color': palette.water,
        'text-halo-width': 1.4,
      },
    },
  ]
}
