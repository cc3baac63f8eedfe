import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import type { Geometry } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { pointed } from '../map/ids.ts'
import { useLiveMap } from '../map/liveMap.ts'
import { groundWidth } from '../map/look.ts'
import { circleRing } from './shapeGeometry.ts'
import { useShapeOutline } from './useShapeOutline.ts'

const SOURCE = 'within-shape'
const INK = '#1b4fb5'
const layers = { reach: `${SOURCE}-reach`, fill: `${SOURCE}-fill`, line: `${SOURCE}-line` }

/** The area of the spatial filter on the map, with the ring of its distance; nothing without one. */
export function ShapeOverlay({ shape }: { shape: SpatialFilter | null }) {
  const map = useLiveMap()
  const outline = useShapeOutline(shape)
  const text = outline ? JSON.stringify(outline) : ''
  // The same shape in a new object must not be sent to the map's worker again.
  const kept = useMemo(
    () => (text === '' ? null : (JSON.parse(text) as NonNullable<typeof outline>)),
    [text],
  )
  useEffect(() => {
    if (!map || !kept) return
    show(map, kept.geometry, kept.metres)
    return () => {
      // The map may have been taken down before this component.
      if (map.style) hide(map)
    }
  }, [map, kept])
  return null
}

function show(map: MapLibreMap, geometry: Geometry, metres: number): void {
  const source = map.getSource<GeoJSONSource>(SOURCE)
  const point = geometry.type === 'Point'
  const drawn: Geometry =
    point && metres > 0
      ? { type: 'Polygon', coordinates: [circleRing(geometry.coordinates, metres)] }
      : geometry
  if (source) source.setData(drawn)
  else map.addSource(SOURCE, { type: 'geojson', data: drawn })
  const above = map.getLayer(pointed.projectLines) ? pointed.projectLines : undefined
  if (metres > 0 && !point) {
    // A round line twice as wide as the distance covers what lies within it, at every zoom.
    map.addLayer(
      {
        id: layers.reach,
        type: 'line',
        source: SOURCE,
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': INK,
          'line-opacity': 0.12,
          'line-width': groundWidth(2 * metres, 1, 1),
        },
      },
      above,
    )
  }
  map.addLayer(
    {
      id: layers.fill,
      type: 'fill',
      source: SOURCE,
      paint: { 'fill-color': INK, 'fill-opacity': 0.06 },
    },
    above,
  )
  map.addLayer(
    {
      id: layers.line,
      type: 'line',
      source: SOURCE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': INK, 'line-width': 2, 'line-dasharray': [3, 2] },
    },
    above,
  )
}

function hide(map: MapLibreMap): void {
  for (const id of Object.values(layers)) if (map.getLayer(id)) map.removeLayer(id)
  if (map.getSource(SOURCE)) map.removeSource(SOURCE)
}
