import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { nameSources } from './ids.ts'
import { labelPoint, type Rings } from './labelPoint.ts'

type Area = keyof typeof nameSources

/** Below this zoom no area is named, and nothing needs to be gathered. */
const NAMES_FROM = 12.4

/**
 * Keeps one point per park and zone for its label. Left to MapLibre, an area that crosses tiles is
 * named once in each; plots, of which there are many, are named in their home tiles instead. Gathered when the map has come to rest, over what is loaded for this view.
 */
export function keepNames(map: MapLibreMap): void {
  const last = new Map<Area, string>()
  const areas = Object.keys(nameSources) as Area[]
  const changed = new Set(areas)
  // The map rests after each hover, too; only a move or other tiles change what there is to name.
  map.on('moveend', () => {
    for (const area of areas) changed.add(area)
  })
  map.on('sourcedata', ({ sourceId, tile }) => {
    if (tile && areas.includes(sourceId as Area)) changed.add(sourceId as Area)
  })
  map.on('idle', () => {
    if (map.getZoom() < NAMES_FROM) return
    for (const area of areas) {
      if (!changed.delete(area)) continue
      const data = namesOf(map.querySourceFeatures(area, { sourceLayer: area, validate: false }))
      const print = JSON.stringify(data.features)
      // Setting data wakes the map, and the next rest comes here again: only news may be set.
      if (last.get(area) === print) continue
      last.set(area, print)
      map.getSource<GeoJSONSource>(nameSources[area])?.setData(data)
    }
  })
}

type Piece = Pick<GeoJSON.Feature, 'geometry' | 'properties'>

/** One point per code from the pieces that tiles hold, in order of codes. */
export function namesOf(pieces: readonly Piece[]): GeoJSON.FeatureCollection {
  const byCode = new Map<string, { rings: Rings[]; properties: GeoJSON.GeoJsonProperties }>()
  for (const { geometry, properties } of pieces) {
    const code = String(properties?.code)
    const known = byCode.get(code) ?? { rings: [], properties: { ...properties } }
    byCode.set(code, known)
    if (geometry.type === 'Polygon') known.rings.push(geometry.coordinates)
    if (geometry.type === 'MultiPolygon') known.rings.push(...geometry.coordinates)
  }
  const features = [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, area]) => {
      const point = labelPoint(area.rings)
      if (!point) return []
      // About a decimetre: the same area seen through other tiles is the same point.
      const coordinates = point.map((degrees) => Number(degrees.toFixed(6)))
      const { properties } = area
      return [
        { type: 'Feature' as const, properties, geometry: { type: 'Point' as const, coordinates } },
      ]
    })
  return { type: 'FeatureCollection', features }
}
