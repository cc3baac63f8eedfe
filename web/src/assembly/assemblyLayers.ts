import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { Assembly } from './assemblyQuery.ts'

const SOURCE = 'assemblies'
const INK = '#7a1fa2'
const layers = ['assembly-fill', 'assembly-line'] as const

/** Puts the layers of the assemblies on top of the map; returns how to take them away. */
export function addAssemblyLayers(map: MapLibreMap): () => void {
  map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  const [fill, line] = layers
  const active = ['get', 'active'] as ['get', string]
  map.addLayer({
    id: fill,
    type: 'fill',
    source: SOURCE,
    paint: { 'fill-color': INK, 'fill-opacity': ['case', active, 0.28, 0.06] },
  })
  map.addLayer({
    id: line,
    type: 'line',
    source: SOURCE,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': INK, 'line-width': ['case', active, 3.5, 1.5] },
  })
  return () => {
    // The map may have been taken down before this.
    if (!map.style) return
    for (const id of layers) if (map.getLayer(id)) map.removeLayer(id)
    if (map.getSource(SOURCE)) map.removeSource(SOURCE)
  }
}

/** Draws their outlines, the one pointed at strong and over the others. */
export function drawAssemblies(
  map: MapLibreMap,
  found: readonly Assembly[],
  active: string | null,
): void {
  const ordered = [...found].sort((a, b) => Number(a.code === active) - Number(b.code === active))
  map.getSource<GeoJSONSource>(SOURCE)?.setData({
    type: 'FeatureCollection',
    features: ordered.map(({ code, outline }) => ({
      type: 'Feature',
      geometry: outline as GeoJSON.Geometry,
      properties: { code, active: code === active },
    })),
  })
}
