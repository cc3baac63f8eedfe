import type { LayerSpecification } from 'maplibre-gl'
import { LIT_SOURCE } from '../ids.ts'
import { hovered, type Look, selected, visibility } from '../look.ts'
import { palette } from '../palette.ts'
import { colorExpression } from '../plotClasses.ts'
import { dotHalo, dotSize } from './dots.ts'
import { SHAPES_FROM } from './parcels.ts'

const tiles = { source: 'parcels', 'source-layer': 'parcels' } as const

/** Opacity of this layer is switched by `useSpotlight`; the layers above it, all names, stay lit. */
export const VEIL = 'spotlight-veil'

/**
 * While a row of the list is pointed at, all but its plot steps back under a veil. The plot is drawn
 * once more above it: dimming the others one by one would redraw each of them. Its dot comes from a
 * source of its own, because symbols of all plots, though unseen, are placed anew with each tile.
 */
export function spotlightLayers(look: Look): LayerSpecification[] {
  const shown = visibility(look.layers.parcels)
  const lit = (
    value: number,
  ): ['case', typeof selected, number, typeof hovered, number, number] => [
    'case',
    selected,
    value,
    hovered,
    value,
    0,
  ]
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
      ...tiles,
      minzoom: SHAPES_FROM - 0.2,
      layout: shown,
      paint: { 'fill-color': colorExpression(look), 'fill-opacity': lit(1) },
    },
    {
      id: 'spotlight-outline',
      type: 'line',
      ...tiles,
      minzoom: SHAPES_FROM - 0.2,
      layout: { ...shown, 'line-join': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': lit(2.2) },
    },
    {
      id: 'spotlight-dot',
      type: 'symbol',
      source: LIT_SOURCE,
      maxzoom: SHAPES_FROM,
      layout: { ...shown, ...dotSize() },
      paint: {
        'icon-color': colorExpression(look),
        'icon-halo-color': palette.ink,
        'icon-halo-width': dotHalo(3.5),
      },
    },
  ]
}
