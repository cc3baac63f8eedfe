import { parkKinds } from '@panhuo/shared/park/park'
import type { LayerSpecification } from 'maplibre-gl'
import { pointed } from '../ids.ts'
import { hovered, type Look, selected, visibility } from '../look.ts'
import { kindColors } from '../marks.ts'
import { palette } from '../palette.ts'

const tiles = { source: 'parks', 'source-layer': 'parks' } as const
const color = kindColors(parkKinds)

/** Industrial parks: a soft wash of their kind's colour. */
export function parkGroundLayers({ layers }: Look): LayerSpecification[] {
  return [
    {
      id: pointed.parkFills,
      type: 'fill',
      ...tiles,
      layout: visibility(layers.parks),
      paint: {
        'fill-color': color,
        'fill-opacity': ['case', selected, 0.24, hovered, 0.2, 0.13],
        'fill-antialias': false,
      },
    },
  ]
}

/** Dashed, where zones are solid: the two are told apart without colour. */
export function parkLayers({ layers }: Look): LayerSpecification[] {
  return [
    {
      id: 'parks-casing',
      type: 'line',
      ...tiles,
      layout: { ...visibility(layers.parks), 'line-join': 'round' },
      paint: {
        'line-color': palette.halo,
        'line-width': ['case', selected, 7, hovered, 5, 3],
        'line-opacity': 0.85,
      },
    },
    {
      id: 'parks-outline',
      type: 'line',
      ...tiles,
      layout: { ...visibility(layers.parks), 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': ['case', selected, 3.6, hovered, 2.8, 1.8],
        'line-dasharray': [3.2, 1.6],
      },
    },
  ]
}
