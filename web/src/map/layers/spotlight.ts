import type { LayerSpecification } from 'maplibre-gl'
import { LIT_SOURCE } from '../ids.ts'
import { type Look, visibility } from '../look.ts'
import { palette } from '../palette.ts'
import { colorExpression } from '../plotClasses.ts'
import { dotRadius } from './dots.ts'

const lit = { source: LIT_SOURCE } as const

/** Opacity of this layer is switched by `useSpotlight`; the names above it stay lit, but for those of plots. */
export const VEIL = 'spotlight-veil'

/**
 * While a row of the list is pointed at, all but its plot steps back under a veil. The plot is drawn
 * once more above it, from a source of its own: dimming the others one by one would redraw each of
 * them, and all plots in layers of which one is seen would cost a third of every change of the filter.
 */
export function veilLayers(look: Look): LayerSpecification[] {
  return [
    {
      id: VEIL,
      type: 'background',
      paint: {
        'background-color': palette.paper,
        'background-opacity': 0,
        'background-opacity-transition': { duration: 120 },
      },
    },
    {
      id: 'spotlight-fill',
      type: 'fill',
      ...lit,
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: visibility(look.layers.parcels),
      paint: { 'fill-color': colorExpression(look) },
    },
  ]
}

/** Drawn over all names: none may hide the plot that a person looks for. Its own stands inside the line. */
export function spotlightLayers(look: Look): LayerSpecification[] {
  const shown = visibility(look.layers.parcels)
  return [
    {
      id: 'spotlight-outline',
      type: 'line',
      ...lit,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { ...shown, 'line-join': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': 2.2 },
    },
    {
      id: 'spotlight-dot',
      type: 'circle',
      ...lit,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: shown,
      paint: {
        'circle-radius': dotRadius(),
        'circle-color': colorExpression(look),
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 3,
      },
    },
  ]
}
