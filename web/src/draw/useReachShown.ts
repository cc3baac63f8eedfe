import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { freeBox } from '../map/freeCenter.ts'
import { fitBox, prefersStillness } from '../map/moves.ts'
import type { Padding } from '../map/target.ts'
import type { Camera } from '../url/view.ts'
import { reachBox } from './reachBox.ts'
import type { ShapeOutline } from './useShapeOutline.ts'

interface Asked {
  readonly shape: SpatialFilter | null
  readonly outline: ShapeOutline | null
  readonly camera: Camera | null
  readonly padding: Padding
}

/**
 * Shows an area that was just asked for by name, distance or file whole: plots within 500 m of what fills
 * the window lie outside of it. A link that brings the area along says itself where the map stands.
 */
export function useReachShown(map: MapLibreMap | null, asked: Asked): void {
  const { shape, outline, camera, padding } = asked
  const before = useRef({ shape, camera })
  const wanted = useRef(false)
  useEffect(() => {
    const was = before.current
    before.current = { shape, camera }
    if (was.shape === shape) return
    // What the map shows is in view.
    wanted.current = shape !== null && !shape.bbox && was.camera === camera
  }, [shape, camera])
  const onOutline = useEffectEvent((on: MapLibreMap, { geometry, metres }: ShapeOutline) => {
    const box = wanted.current && reachBox(geometry, metres)
    wanted.current = false
    if (!box) return
    const [west, south, east, north] = freeBox(on, padding)
    const seen = box[0] >= west && box[1] >= south && box[2] <= east && box[3] <= north
    if (!seen) fitBox(on, box, padding, !prefersStillness())
  })
  useEffect(() => {
    if (map && outline) onOutline(map, outline)
  }, [map, outline])
}
