import type { Locale } from '@panhuo/shared/words/label'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { FONT, groundWidth } from '../look.ts'
import { palette } from '../palette.ts'
import { basePart } from './basePart.ts'

const carriageway: ExpressionSpecification = ['get', 'carriagewayM']
const is = (streetClass: string): ExpressionSpecification => [
  '==',
  ['get', 'streetClass'],
  streetClass,
]

interface StreetDrawing {
  readonly streetClass: string
  readonly minzoom: number
  /** Least width in pixels at zoom 10 and at zoom 13. */
  readonly least: readonly [far: number, near: number]
  readonly fill: string
  readonly casing: string
}

const drawings: readonly StreetDrawing[] = [
  {
    streetClass: 'LOCAL',
    minzoom: 13,
    least: [0.3, 0.9],
    fill: palette.street,
    casing: palette.streetCasing,
  },
  {
    streetClass: 'SECONDARY',
    minzoom: 12,
    least: [0.4, 1.4],
    fill: palette.street,
    casing: palette.streetCasing,
  },
  {
    streetClass: 'MAIN',
    minzoom: 11,
    least: [0.7, 2.4],
    fill: palette.street,
    casing: palette.streetCasing,
  },
  {
    streetClass: 'TRUNK',
    minzoom: 9,
    least: [1.4, 3.6],
    fill: palette.trunk,
    casing: palette.trunkCasing,
  },
]

/** All casings first and then all fills, so that crossings stay open; 万虹路 lies on top. */
export function streetLayers(): LayerSpecification[] {
  const appear = (minzoom: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    minzoom,
    minzoom <= 9 ? 1 : 0,
    minzoom + 0.6,
    1,
  ]
  const draw =
    (part: 'casing' | 'fill') =>
    (drawing: StreetDrawing): LayerSpecification => ({
      id: `streets-${drawing.streetClass.toLowerCase()}-${part}`,
      type: 'line',
      ...basePart('streets', is(drawing.streetClass)),
      minzoom: drawing.minzoom,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': drawing[part],
        'line-opacity': appear(drawing.minzoom),
        'line-width': groundWidth(carriageway, ...drawing.least, part === 'casing' ? 1.6 : 0),
      },
    })
  return [...drawings.map(draw('casing')), ...drawings.map(draw('fill'))]
}

/** Only the names that a source gives. */
export function streetLabels(locale: Locale): LayerSpecification[] {
  return [
    {
      id: 'streets-name',
      type: 'symbol',
      ...basePart('streets', ['has', locale]),
      minzoom: 12.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 380,
        'text-field': ['get', locale],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 12, 10.5, 16, 13.5],
        'text-letter-spacing': locale === 'zh' ? 0.2 : 0.02,
        'text-max-angle': 30,
      },
      paint: {
        'text-color': palette.inkSoft,
        'text-halo-color': palette.street,
        'text-halo-width': 1.8,
      },
    },
  ]
}
