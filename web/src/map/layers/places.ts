import type { Locale } from '@panhuo/shared/words/label'
import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import { FONT } from '../look.ts'
import { palette } from '../palette.ts'
import { basePart } from './basePart.ts'

const kind: ExpressionSpecification = ['get', 'kind']
const importance: ExpressionSpecification = ['get', 'importance']

/** Names to orient by: the more important, the larger, and first to find room. */
export function placeLabelLayers(locale: Locale): LayerSpecification[] {
  return [
    {
      ...names(locale),
      ...basePart('places', ['step', ['zoom'], ['==', importance, 2], 12, ['>', importance, 1]]),
      id: 'places-name',
      maxzoom: 15.5,
    },
    {
      ...names(locale),
      ...basePart('places', ['==', importance, 1]),
      id: 'places-first',
      // Closer up the street's name runs along its line instead.
      maxzoom: 12.6,
    },
  ]
}

function names(locale: Locale): Omit<SymbolLayerSpecification, 'id' | 'source'> {
  return {
    type: 'symbol',
    layout: {
      'symbol-sort-key': importance,
      'text-field': ['get', locale],
      'text-font': FONT,
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        9,
        ['match', importance, 1, 13, 2, 11, 10],
        12,
        ['match', importance, 1, 18, 2, 14, 11.5],
        15,
        ['match', importance, 1, 22, 2, 16, 13],
      ],
      'text-letter-spacing': [
        'case',
        ['==', kind, 'DISTRICT'],
        locale === 'zh' ? 0.6 : 0.2,
        locale === 'zh' ? 0.15 : 0.01,
      ],
      'text-max-width': 9,
      'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
      'text-radial-offset': ['match', kind, ['OFFICE', 'LANDMARK'], 0.6, 0],
      'text-padding': 4,
      'icon-image': ['match', kind, 'OFFICE', 'place/office', 'LANDMARK', 'place/landmark', ''],
      'icon-optional': false,
    },
    paint: {
      'text-color': ['match', importance, 1, palette.ink, 2, palette.inkMiddle, palette.inkSoft],
      'text-halo-color': palette.halo,
      'text-halo-width': 1.8,
    },
  }
}
