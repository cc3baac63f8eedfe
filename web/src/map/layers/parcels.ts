import type { Locale } from '@panhuo/shared/words/label'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { nameSources, pointed } from '../ids.ts'
import { FONT, hovered, type Look, selected, visibility } from '../look.ts'
import { colorExpression, listOf, markExpression } from '../marks.ts'
import { palette } from '../palette.ts'

const tiles = { source: 'parcels', 'source-layer': 'parcels' } as const

/** From here on plots are wide enough to be drawn by their outline. */
const SHAPES_FROM = 12.5
const MARKS_FROM = 13.2

/** Plots: filled by the chosen code list, dotted where nothing is recorded. */
export function parcelLayers({ layers, colorBy }: Look): LayerSpecification[] {
  const shown = visibility(layers.parcels)
  return [
    {
      id: pointed.parcelFills,
      type: 'fill',
      ...tiles,
      minzoom: SHAPES_FROM - 0.2,
      layout: shown,
      paint: {
        'fill-color': colorExpression(colorBy),
        'fill-opacity': ['case', selected, 1, hovered, 1, 0.9],
      },
    },
    {
      id: 'parcels-unset',
      type: 'fill',
      ...tiles,
      minzoom: SHAPES_FROM - 0.2,
      filter: ['!', ['in', ['get', colorBy], ['literal', known(colorBy)]]],
      layout: shown,
      paint: { 'fill-pattern': `stipple/${palette.unsetDots}`, 'fill-opacity': 0.6 },
    },
    {
      id: 'parcels-casing',
      type: 'line',
      ...tiles,
      minzoom: SHAPES_FROM - 0.2,
      layout: { ...shown, 'line-join': 'round' },
      paint: {
        'line-color': palette.unset,
        'line-width': byZoom(
          ['case', selected, 5, hovered, 4, 0],
          ['case', selected, 8, hovered, 6, 0],
        ),
      },
    },
    {
      id: 'parcels-outline',
      type: 'line',
      ...tiles,
      minzoom: SHAPES_FROM - 0.2,
      layout: { ...shown, 'line-join': 'round' },
      paint: {
        'line-color': palette.ink,
        'line-opacity': ['case', selected, 1, hovered, 1, 0.6],
        'line-width': byZoom(
          ['case', selected, 2.4, hovered, 1.8, 0.4],
          ['case', selected, 3.6, hovered, 2.4, 0.8],
        ),
      },
    },
  ]
}

/** Far out a plot is a dot that grows with its area. */
export function parcelDots({ layers, colorBy }: Look): LayerSpecification[] {
  const size = (factor: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['sqrt', ['coalesce', ['get', 'areaMu'], 10]],
    2,
    0.16 * factor,
    11,
    0.42 * factor,
  ]
  return [
    {
      id: pointed.parcelDots,
      type: 'symbol',
      ...tiles,
      maxzoom: SHAPES_FROM,
      layout: {
        ...visibility(layers.parcels),
        'icon-image': 'dot',
        'icon-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          9,
          size(0.2),
          11,
          size(0.5),
          12.5,
          size(1),
        ],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-padding': 0,
      },
      paint: {
        'icon-color': colorExpression(colorBy),
        'icon-halo-color': ['case', selected, palette.ink, hovered, palette.ink, palette.halo],
        'icon-halo-width': ['case', selected, 5, hovered, 3.5, 1.6],
        'icon-opacity': ['interpolate', ['linear'], ['zoom'], SHAPES_FROM - 0.2, 1, SHAPES_FROM, 0],
      },
    },
  ]
}

/** First the sign of its value, nearer the end of its code, nearest its name and area. */
export function parcelLabels({ layers, colorBy, locale }: Look): LayerSpecification[] {
  const mark = markExpression(colorBy)
  const tail: ExpressionSpecification = ['slice', ['get', 'code'], -4]
  return [
    {
      id: 'parcels-name',
      type: 'symbol',
      source: nameSources.parcels,
      minzoom: MARKS_FROM,
      // Layout and filters follow whole zooms only, so the steps stand there.
      filter: ['step', ['zoom'], atLeast(35), 14, atLeast(15), 15, atLeast(0)],
      layout: {
        ...visibility(layers.parcels),
        'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'areaMu'], 0]],
        'text-field': [
          'step',
          ['zoom'],
          mark,
          15,
          ['format', mark, {}, '\n', {}, tail, { 'font-scale': 0.85 }],
          17,
          [
            'format',
            mark,
            {},
            '\n',
            {},
            tail,
            {},
            '\n',
            {},
            ['get', 'name'],
            { 'font-scale': 0.9 },
            '\n',
            {},
            area(locale),
            { 'font-scale': 0.9 },
          ],
        ],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10, 17, 13],
        'text-line-height': 1.15,
        'text-max-width': 9,
        'text-padding': 1,
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': 'rgba(255,255,255,0.92)',
        'text-halo-width': 1.6,
      },
    },
  ]
}

function byZoom(far: ExpressionSpecification, near: ExpressionSpecification) {
  return ['interpolate', ['linear'], ['zoom'], 12.5, far, 14.5, near] as ExpressionSpecification
}

function atLeast(mu: number): ExpressionSpecification {
  return ['>=', ['coalesce', ['get', 'areaMu'], 0], mu]
}

function area(locale: Locale): ExpressionSpecification {
  const number: ExpressionSpecification = [
    'number-format',
    ['get', 'areaMu'],
    { 'min-fraction-digits': 1, 'max-fraction-digits': 1 },
  ]
  return ['case', ['has', 'areaMu'], ['concat', number, locale === 'zh' ? ' 亩' : ' mu'], '']
}

function known(colorBy: Look['colorBy']): string[] {
  return listOf[colorBy].codes.map(({ value }) => value)
}
