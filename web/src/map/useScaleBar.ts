import { type Map as MapLibreMap, ScaleControl } from 'maplibre-gl'
import { useEffect } from 'react'
import type { MapWords } from './mapWords.ts'

/** Scale bar with units in the language of the page; the map itself knows but that of its making. */
export function useScaleBar(map: MapLibreMap | null, { metres, kilometres }: MapWords): void {
  useEffect(() => {
    if (!map) return
    Object.assign(map._locale, {
      'ScaleControl.Meters': metres,
      'ScaleControl.Kilometers': kilometres,
    })
    const bar = new ScaleControl({ maxWidth: 110, unit: 'metric' })
    map.addControl(bar, 'bottom-left')
    return () => {
      // A map that is taken away takes its controls with it.
      if (map.hasControl(bar)) map.removeControl(bar)
    }
  }, [map, metres, kilometres])
}
