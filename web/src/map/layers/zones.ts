import { zoneKinds } from '@panhuo/shared/zone/zone'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { pointed } from '../ids.ts'
import { hovered, type Look, selected, visibility } from '../look.ts'
import { kindColors, matchExpression } from '../marks.ts'
import { palette } from '../palette.ts'

const tiles = { source: 'zones', 'source-layer': 'zones' } as const
const color = kindColors(zoneKinds)
const hatch = matchExpression(
  'kind',
  zoneKinds.codes.map(({ value, color: ink }) => [value, `hatch/${ink}`]),
  `hatch/${palette.inkSoft}`,
)

/** Renewal zones: a light slanting hatch under everything that is built. */
export function zoneGroundLayers({ layers }: Look): LayerSpecification[] {
  return [
    {
      id: pointed.zoneFills,
      type: 'fill',
      ...tiles,
      layout: visibility(layers.zones),
      paint: {
        'fill-color': color,
        'fill-opacity': ['case', selected, 0.16, hovered, 0.13, 0.06],
        'fill-antialias': false,
      },
    },
    {
      id: 'zones-hatch',
      type: 'fill',
      ...tiles,
      layout: visibility(layers.zones),
      paint: { 'fill-pattern': hatch, 'fill-opacity': 0.32, 'fill-antialias': false },
    },
  ]
}

export function zoneLayers({ layers }: Look): LayerSpecification[] {
  return [
    {
      id: 'zones-casing',
      type: 'line',
      ...tiles,
      layout: { ...visibility(layers.zones), 'line-join': 'round' },
      paint: { 'line-color': palette.halo, 'line-width': states(2.6, 5, 7), 'line-opacity': 0.8 },
    },
    {
      id: 'zones-outline',
      type: 'line',
      ...tiles,
      layout: { ...visibility(layers.zones), 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': states(1.4, 2.6, 3.6) },
    },
  ]
}

function states(rest: number, over: number, chosen: number): ExpressionSpecification {
  return ['case', selected, chosen, hovered, over, rest]
}
