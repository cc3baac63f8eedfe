import type { Position } from '@panhuo/shared/geography/position'
import type { GeoJSONSource, LineLayerSpecification, Map as MapLibreMap } from 'maplibre-gl'

export type MeasureMode = 'distance' | 'area'

const SOURCE = 'measure'
const INK = '#b3124b'
const HALO = '#ffffff'
const layers = ['measure-fill', 'measure-casing', 'measure-line', 'measure-points'] as const

/** Puts the layers of a measurement on top of the map; returns how to take them away. */
export function addMeasureLayers(map: MapLibreMap): () => void {
  map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  const [fill, casing, line, points] = layers
  map.addLayer({
    id: fill,
    type: 'fill',
    source: SOURCE,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': INK, 'fill-opacity': 0.14 },
  })
  const drawn: Omit<LineLayerSpecification, 'id'> = {
    type: 'line',
    source: SOURCE,
    filter: ['!=', ['geometry-type'], 'Point'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
  }
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
    if (!map.getSource(SOURCE)) return
    for (const id of layers) map.removeLayer(id)
    map.removeSource(SOURCE)
  }
}

/** Draws the points, and the line or ring through them and where the pointer is. */
export function drawMeasure(
  map: MapLibreMap,
  mode: MeasureMode,
  points: readonly Position[],
  pointer: Position | null,
): void {
  const all = pointer && points.length > 0 ? [...points, pointer] : points
  const features: GeoJSON.Feature[] = points.map((point) => feature('Point', [...point]))
  const path = all.map((point) => [...point])
  if (mode === 'area' && path.length > 2) {
    features.unshift(feature('Polygon', [[...path, path[0] as number[]]]))
  } else if (path.length > 1) features.unshift(feature('LineString', path))
  map.getSource<GeoJSONSource>(SOURCE)?.setData({ type: 'FeatureCollection', features })
}

function feature(type: string, coordinates: unknown): GeoJSON.Feature {
  return { type: 'Feature', properties: {}, geometry: { type, coordinates } as GeoJSON.Geometry }
}
