import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl'
import { LIT_SOURCE, PLOT_NAMES, PLOTS_UNSET, pointed } from '../map/ids.ts'
import { VEIL } from '../map/layers/spotlight.ts'

/** Properties that are changed on the map itself, not by its look. */
const followed = [
  [VEIL, 'background-opacity'],
  [PLOT_NAMES, 'text-opacity'],
  [pointed.parcelFills, 'fill-opacity'],
  [PLOTS_UNSET, 'fill-opacity'],
] as const

/** Shown or hidden by the coloring, of which the second map has its own. */
const colored = new Set<string>([PLOTS_UNSET])

/**
 * Lays what stands on the first map on the second as well: what is drawn, measured and picked, the
 * lit plot, the base map that was chosen. The second begins with layers of the same ids. Returns how
 * to stop.
 */
export function mirrorDrawn(first: MapLibreMap, second: MapLibreMap): () => void {
  const own = new Set(second.getLayersOrder())
  const laid = new Map<string, string>()
  const data = new Map<string, unknown>()
  const lit = new Set([LIT_SOURCE])

  const copySource = (id: string) => {
    const source = first.getSource(id)
    if (!source) return
    const copy = source.serialize()
    const now = (copy as GeoJSONSourceSpecification).data
    const before = second.getSource<GeoJSONSource>(id)
    if (!before) second.addSource(id, copy)
    else if (source.type === 'geojson' && data.get(id) !== now) {
      before.setData(now as GeoJSON.GeoJSON)
    }
    data.set(id, now)
  }
  const take = (id: string) => {
    laid.delete(id)
    if (second.getLayer(id)) second.removeLayer(id)
  }
  const layers = () => {
    const order = first.getLayersOrder()
    for (const id of laid.keys()) if (!order.includes(id)) take(id)
    let above: string | undefined
    for (const id of order.toReversed()) {
      if (!own.has(id)) {
        const layer = first.getLayer(id)?.serialize() as LayerSpecification
        const text = JSON.stringify(layer)
        if (laid.get(id) !== text) {
          take(id)
          if ('source' in layer) copySource(layer.source)
          second.addLayer(layer, above)
          laid.set(id, text)
        }
      } else if (!colored.has(id)) {
        const shown = first.getLayoutProperty(id, 'visibility')
        if (shown !== second.getLayoutProperty(id, 'visibility')) {
          second.setLayoutProperty(id, 'visibility', shown)
        }
      }
      above = id
    }
    for (const [id, name] of followed) {
      const value = first.getPaintProperty(id, name)
      if (JSON.stringify(value) !== JSON.stringify(second.getPaintProperty(id, name))) {
        second.setPaintProperty(id, name, value)
      }
    }
    // A source may go only after its layers.
    for (const id of data.keys()) {
      if (first.getSource(id) || lit.has(id)) continue
      data.delete(id)
      if (second.getSource(id)) second.removeSource(id)
    }
  }
  const sources = ({ sourceId }: { readonly sourceId?: string }) => {
    if (sourceId !== undefined && (data.has(sourceId) || lit.has(sourceId))) copySource(sourceId)
  }
  layers()
  for (const id of lit) copySource(id)
  first.on('styledata', layers)
  first.on('sourcedata', sources)
  return () => {
    first.off('styledata', layers)
    first.off('sourcedata', sources)
  }
}
