import { projectKinds } from '@panhuo/shared/project/project'
import type { LayerSpecification, LineLayerSpecification } from 'maplibre-gl'
import { pointed } from '../ids.ts'
import { FONT, hovered, type Look, nameIn, selected, visibility } from '../look.ts'
import { kindColors, matchExpression } from '../marks.ts'
import { palette } from '../palette.ts'

/** From here on the signs of projects do not hide the street that they stand in. */
export const SIGNS_FROM = 12

const tiles = { source: 'projects', 'source-layer': 'projects' } as const
const color = kindColors(projectKinds)
const symbol = matchExpression(
  'kind',
  projectKinds.codes.map(({ value }) => [value, `project/${value}`]),
  'project/INDUSTRY',
)

/** Projects with a course of their own, roads above all. */
export function projectLines({ layers }: Look): LayerSpecification[] {
  const drawn: Omit<LineLayerSpecification, 'id'> = {
    type: 'line',
    ...tiles,
    filter: ['==', ['geometry-type'], 'LineString'],
    layout: { ...visibility(layers.projects), 'line-join': 'round', 'line-cap': 'round' },
  }
  return [
    {
      id: 'projects-lines-casing',
      ...drawn,
      paint: {
        'line-color': ['case', selected, palette.ink, palette.halo],
        'line-width': ['case', selected, 10, hovered, 9, 6],
      },
    },
    {
      id: pointed.projectLines,
      ...drawn,
      paint: { 'line-color': color, 'line-width': ['case', selected, 5, hovered, 5, 3.4] },
    },
  ]
}

/** A disc with the pictogram of its kind, ringed when hovered or selected. */
export function projectSymbols({ layers, locale }: Look): LayerSpecification[] {
  return [
    {
      id: 'projects-ring',
      type: 'circle',
      ...tiles,
      minzoom: SIGNS_FROM,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: visibility(layers.projects),
      paint: {
        'circle-radius': ['case', selected, 17, hovered, 15, 0],
        'circle-color': palette.unset,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': ['case', selected, 3, hovered, 1.5, 0],
      },
    },
    {
      id: pointed.projectSymbols,
      type: 'symbol',
      ...tiles,
      minzoom: SIGNS_FROM,
      layout: {
        ...visibility(layers.projects),
        'symbol-placement': 'point',
        'icon-image': symbol,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.5, 13, 0.8, 15, 1],
        'icon-allow-overlap': true,
        'icon-padding': 1,
        'text-optional': true,
        'text-field': ['step', ['zoom'], '', 15, nameIn(locale)],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 14, 11, 17, 13],
        'text-max-width': 9,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.35,
        'text-padding': 2,
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.8,
      },
    },
    {
      // Only tiles of those who may know carry a light.
      id: 'projects-lights',
      type: 'symbol',
      ...tiles,
      minzoom: SIGNS_FROM,
      filter: ['in', ['get', 'light'], ['literal', ['RED', 'YELLOW', 'GREEN']]],
      layout: {
        ...visibility(layers.projects),
        'symbol-placement': 'point',
        'icon-image': ['concat', 'light/', ['get', 'light']],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.6, 13, 0.85, 15, 1],
        'icon-offset': [11, -11],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      // Never without one: the style is checked after its colors were exchanged.
      paint: { 'icon-opacity': 1 },
    },
  ]
}
