import { homeTile } from '@panhuo/shared/tile/layers'
import type { Locale } from '@panhuo/shared/words/label'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { PLOT_NAMES, PLOTS_UNSET, pointed } from '../ids.ts'
import { FONT, hovered, type Look, selected, visibility } from '../look.ts'
import { palette } from '../palette.ts'
import {
  canBeUnset,
  colorExpression,
  inkExpression,
  markExpression,
  unsetFilter,
} from '../plotClasses.ts'
import { dotRadius, dotRing, isDot, isOutline } from './dots.ts'

const tiles = { source: 'parcels', 'source-layer': 'parcels' } as const

const MARKS_FROM = 13.2
/** Plots of so many 亩 and more are labelled from a zoom on; a small one has no room for it. */
const namedFrom = [
  [MARKS_FROM, 35],
  [14, 15],
  [15, 6],
  [16, 0],
] as const

/**
 * Plots: filled by the chosen coloring, dotted where nothing is recorded. Their lines are mitered:
 * each rounded corner costs several times its corners in every tile, of which there are a million.
 */
export function parcelLayers(look: Look): LayerSpecification[] {
  const shown = visibility(look.layers.parcels)
  return [
    {
      id: pointed.parcelFills,
      type: 'fill',
      ...tiles,
      filter: isOutline,
      layout: shown,
      paint: {
        'fill-color': colorExpression(look),
        'fill-opacity': ['case', selected, 1, hovered, 1, 0.9],
      },
    },
    {
      id: PLOTS_UNSET,
      type: 'fill',
      ...tiles,
      filter: ['all', isOutline, unsetFilter(look)],
      // A pattern is fetched for every tile, whether anything in it has use for it or not.
      layout: visibility(look.layers.parcels && canBeUnset(look)),
      paint: {
        'fill-pattern': `stipple/${palette.unsetDots}`,
        'fill-opacity': 0.6,
        'fill-antialias': false,
      },
    },
    {
      id: 'parcels-casing',
      type: 'line',
      ...tiles,
      layout: shown,
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
      layout: shown,
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

/** Far out a plot is a dot whose area is in proportion to its own. */
export function parcelDots(look: Look): LayerSpecification[] {
  return [
    {
      id: pointed.parcelDots,
      type: 'circle',
      ...tiles,
      filter: isDot,
      layout: visibility(look.layers.parcels),
      paint: {
        'circle-radius': dotRadius(),
        'circle-color': colorExpression(look),
        'circle-stroke-width': dotRing(),
        // Plots without a value are as light as the paper; their ring alone sets them off.
        'circle-stroke-color': [
          'case',
          selected,
          palette.ink,
          hovered,
          palette.ink,
          unsetFilter(look),
          palette.unsetDots,
          palette.halo,
        ],
      },
    },
  ]
}

/** First the sign of its value, nearer the end of its code too, nearest its name and area. */
export function parcelLabels(look: Look): LayerSpecification[] {
  const { layers, locale } = look
  const mark = markExpression(look)
  const tail: ExpressionSpecification = ['slice', ['get', 'code'], -4]
  return [
    {
      id: PLOT_NAMES,
      type: 'symbol',
      ...tiles,
      minzoom: MARKS_FROM,
      filter: isNamed,
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
            ['concat', mark, ' · ', tail],
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
        'text-line-height': 1.3,
        'text-max-width': 10,
        'text-padding': 1,
      },
      paint: {
        'text-color': inkExpression(look),
        // The ground of the plot itself: a name is part of it, not a label stuck on it.
        'text-halo-color': colorExpression(look),
        'text-halo-width': 1.6,
        'text-opacity-transition': { duration: 120 },
      },
    },
  ]
}

/**
 * A plot is named in its home tile alone, so it has one name however many tiles it crosses, and
 * placing names asks nothing of the main thread. Filters follow whole zooms only: the steps stand there.
 */
const isNamed: ExpressionSpecification = [
  'all',
  ['has', homeTile.name],
  [
    'step',
    ['zoom'],
    ...namedFrom.flatMap(([zoom, mu], at) => (at === 0 ? [atLeast(mu)] : [zoom, atLeast(mu)])),
  ] as unknown as ExpressionSpecification,
]

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
