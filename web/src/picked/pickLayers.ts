import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl'
import { LOWEST_NAMES } from '../map/ids.ts'
import { dotRadius, isDot, isOutline } from '../map/layers/dots.ts'
import type { Picked } from '../url/view.ts'

const tiles = { source: 'parcels', 'source-layer': 'parcels' } as const

/** Drawn over the plots: a picked plot wears a white casing and a blue line, of no data colour. */
export const PICKED_LINE = '#0b5fd0'
const layers: readonly (LayerSpecification & { readonly filter: ExpressionSpecification })[] = [
  {
    id: 'picked-casing',
    type: 'line',
    ...tiles,
    filter: isOutline,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': '#ffffff', 'line-width': 5.5 },
  },
  {
    id: 'picked-line',
    type: 'line',
    ...tiles,
    filter: isOutline,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': PICKED_LINE, 'line-width': 3 },
  },
  {
    id: 'picked-dot-casing',
    type: 'circle',
    ...tiles,
    filter: isDot,
    paint: ring('#ffffff', 4),
  },
  {
    id: 'picked-dot',
    type: 'circle',
    ...tiles,
    filter: isDot,
    paint: ring(PICKED_LINE, 2.5),
  },
]

/** Far out a picked plot wears the same two lines around its dot. */
function ring(color: string, width: number): CircleLayerSpecification['paint'] {
  return {
    'circle-radius': dotRadius(),
    'circle-opacity': 0,
    'circle-stroke-color': color,
    'circle-stroke-width': width,
  }
}

/** Which plots of the tiles are picked. */
export function pickedFilter({ all, codes }: Picked): ExpressionSpecification {
  const named: ExpressionSpecification = ['in', ['get', 'code'], ['literal', [...codes]]]
  return all ? ['!', named] : named
}

/** Outlines what is picked, whatever the tiles hold of it; names stay readable over it. */
export function drawPicked(map: MapLibreMap, picked: Picked): void {
  if (!map.getSource(tiles.source)) return
  const named = pickedFilter(picked)
  const below = map.getLayer(LOWEST_NAMES) ? LOWEST_NAMES : undefined
  for (const layer of layers) {
    const filter: ExpressionSpecification = ['all', layer.filter, named]
    if (map.getLayer(layer.id)) map.setFilter(layer.id, filter)
    else map.addLayer({ ...layer, filter } as LayerSpecification, below)
  }
}

/** Takes the outlines away, as if they had never been. */
export function erasePicked(map: MapLibreMap): void {
  for (const { id } of layers) {
    if (map.style && map.getLayer(id)) map.removeLayer(id)
  }
}
