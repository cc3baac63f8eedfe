import type { Locale } from '@panhuo/shared/words/label'
import type { LayerSpecification } from 'maplibre-gl'
import { type BasePart, LOWEST_NAMES } from '../ids.ts'
import { FONT } from '../look.ts'
import { palette } from '../palette.ts'
import { basePart } from './basePart.ts'

/** Everything outside the district steps back; its edge is lifted by a soft shadow. */
export function beyondLayers(): LayerSpecification[] {
  return [
    {
      id: 'beyond-shadow',
      type: 'line',
      ...basePart('district'),
      paint: {
        'line-color': palette.beyondShadow,
        'line-opacity': 0.55,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 8, 14, 26],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 9, 6, 14, 22],
        'line-offset': ['interpolate', ['linear'], ['zoom'], 9, -3, 14, -10],
      },
    },
    {
      id: 'beyond-mask',
      type: 'fill',
      ...basePart('beyond'),
      paint: { 'fill-color': palette.beyond, 'fill-opacity': 0.72, 'fill-antialias': false },
    },
  ]
}

/** District line, and 双阳街道 with the coloured band inside its edge that atlases use. */
export function boundaryLayers(): LayerSpecification[] {
  return [
    band('boundary-district-band', 'district', 0.22, 9),
    {
      id: 'boundary-district',
      type: 'line',
      ...basePart('district'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-opacity': 0.8,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1, 14, 1.8],
        'line-dasharray': [6, 2, 1.5, 2],
      },
    },
    band('boundary-street-band', 'street', 0.34, 11),
    {
      id: 'boundary-street',
      type: 'line',
      ...basePart('street'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.9, 12, 1.6, 16, 2.2],
        'line-dasharray': [4, 2],
      },
    },
  ]
}

/** Close up, the street's name runs along its line, out of the way of plots. */
export function boundaryLabels(locale: Locale): LayerSpecification[] {
  return [
    {
      id: LOWEST_NAMES,
      type: 'symbol',
      ...basePart('streetLine'),
      minzoom: 12.6,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 560,
        'text-field': ['get', locale],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 13, 11.5, 16, 14],
        'text-letter-spacing': locale === 'zh' ? 0.5 : 0.08,
        'text-max-angle': 25,
        'text-padding': 20,
      },
      paint: {
        'text-color': palette.borderText,
        'text-halo-color': palette.halo,
        'text-halo-width': 2.4,
      },
    },
  ]
}

/** A soft band inside the ring: tiles wind rings clockwise on screen, so inside is to the right. */
function band(id: string, part: BasePart, opacity: number, width: number): LayerSpecification {
  return {
    id,
    type: 'line',
    ...basePart(part),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.borderBand,
      'line-opacity': opacity,
      'line-width': ['interpolate', ['linear'], ['zoom'], 9, width / 3, 12, width, 16, width * 1.5],
      'line-offset': [
        'interpolate',
        ['linear'],
        ['zoom'],
        9,
        width / 6,
        12,
        width / 2,
        16,
        width * 0.75,
      ],
    },
  }
}
