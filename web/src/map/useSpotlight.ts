import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { VEIL } from './layers/spotlight.ts'

/** How far everything else steps back. */
const VEILED = 0.55

/** Lets all but the lit plot step back while `on`. */
export function useSpotlight(map: MapLibreMap | null, on: boolean): void {
  useEffect(() => {
    if (map?.getLayer(VEIL)) map.setPaintProperty(VEIL, 'background-opacity', on ? VEILED : 0)
  }, [map, on])
}
