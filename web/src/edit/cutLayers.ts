import type { Position } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'

const SOURCE = 'cut'
const INK = '#b3124b'
const HALO = '#ffffff'
const layers = ['cut-casing', 'cut-line', 'cut-points'] as const

/** Puts the layers of a cut on top of the map; returns how to take them away. */
export function addCutLayers(map: MapLibreMap): () => void {
  const [casing, line, points] = layers
  map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  const drawn = {
    type: 'line',
    source: SOURCE,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
  } as const
  map.addLayer({ id: casing, ...drawn, paint: { 'line-color': HALO, 'line-width': 5 } })
  map.addLayer({ id: line, ...drawn, paint: { 'line-color': INK, 'line-width': 2.4 } })
  map.addLayer({
    id: points,
    type: 'circle',
    source: SOURCE,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': 4.5,
      'circle-color': HALO,
      'circle-stroke-color': INK,
      'circle-stroke-width': 2.2,
    },
  })
  return () => {
    // The map may have been taken down before the tool.
    if (!map.style || !map.getSource(SOURCE)) return
    for (const id of layers) map.removeLayer(id)
    map.removeSource(SOURCE)
  }
}

/** Draws the points of the cut and the line through them, or the lines that are given instead. */
export function drawCut(
  map: MapLibreMap,
  points: readonly Position[],
  lines: readonly (readonly Position[])[] = points.length > 1 ? [points] : [],
): void {
  const feature = (geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
    type: 'Feature',
    properties: {},
    geometry,
  })
  const features = [
    ...lines.map((line) => feature({ type: 'LineString', coordinates: [...line] })),
    ...points.map((coordinates) => feature({ type: 'Point', coordinates })),
  ]
  map.getSource<GeoJSONSource>(SOURCE)?.setData({ type: 'FeatureCollection', features })
}
