import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import type { Geometry } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { pointed } from '../map/ids.ts'
import { useLiveMap } from '../map/liveMap.ts'
import type { Padding } from '../map/target.ts'
import { useView } from '../url/useView.tsx'
import { useReachShown } from './useReachShown.ts'
import { useShapeOutline } from './useShapeOutline.ts'

const SOURCE = 'within-shape'
/** Blue for the area that is kept, gray over the one that is left out. */
const kept = { ink: '#1b4fb5', veil: 0.07 }
const leftOut = { ink: '#4d4d4d', veil: 0.22 }
const layers = { fill: `${SOURCE}-fill`, line: `${SOURCE}-line` }

interface Props {
  readonly shape: SpatialFilter | null
  /** The area is left out, not kept. */
  readonly excludes: boolean
  readonly padding: Padding
}

/** The area of the spatial filter on the map, with the ring of its distance; nothing without one. */
export function ShapeOverlay({ shape, excludes, padding }: Props) {
  const map = useLiveMap()
  const { view } = useView()
  const outline = useShapeOutline(shape)
  const text = outline ? JSON.stringify(outline) : ''
  // The same shape in a new object must not be sent to the map's worker again.
  const steady = useMemo(
    () => (text === '' ? null : (JSON.parse(text) as NonNullable<typeof outline>)),
    [text],
  )
  useReachShown(map, { shape, outline: steady, camera: view.camera, padding })
  useEffect(() => {
    if (!map || !steady) return
    let gone = false
    const { geometry, metres } = steady
    const look = excludes ? leftOut : kept
    show(map, geometry, geometry, look)
    if (metres > 0) {
      // Joining outlines is for the few filters that measure from one.
      import('./reach.ts').then(({ reachOf }) => {
        const reach = gone ? null : reachOf(geometry, metres)
        if (reach) show(map, geometry, reach, look)
      })
    }
    return () => {
      gone = true
      // The map may have been taken down before this component.
      if (map.style) hide(map)
    }
  }, [map, steady, excludes])
  return null
}

/** Draws the line of what was chosen and fills what counts as inside. */
function show(map: MapLibreMap, chosen: Geometry, inside: Geometry, look: typeof kept): void {
  const part = (role: string, geometry: Geometry) =>
    ({ type: 'Feature', geometry, properties: { role } }) as const
  const data = {
    type: 'FeatureCollection' as const,
    features: [part('chosen', chosen), part('inside', inside)],
  }
  const source = map.getSource<GeoJSONSource>(SOURCE)
  if (source) {
    source.setData(data)
    return
  }
  map.addSource(SOURCE, { type: 'geojson', data })
  const above = map.getLayer(pointed.projectLines) ? pointed.projectLines : undefined
  map.addLayer(
    {
      id: layers.fill,
      type: 'fill',
      source: SOURCE,
      filter: ['==', ['get', 'role'], 'inside'],
      paint: { 'fill-color': look.ink, 'fill-opacity': look.veil },
    },
    above,
  )
  map.addLayer(
    {
      id: layers.line,
      type: 'line',
      source: SOURCE,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': look.ink,
        'line-width': ['match', ['get', 'role'], 'inside', 2, 1.25],
        'line-dasharray': [3, 2],
      },
    },
    above,
  )
}

function hide(map: MapLibreMap): void {
  for (const id of Object.values(layers)) if (map.getLayer(id)) map.removeLayer(id)
  if (map.getSource(SOURCE)) map.removeSource(SOURCE)
}
