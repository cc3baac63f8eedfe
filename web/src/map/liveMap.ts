import type { Map as MapLibreMap } from 'maplibre-gl'
import { createContext, useContext } from 'react'

const LiveMapContext = createContext<MapLibreMap | null>(null)

export const LiveMapProvider = LiveMapContext.Provider

/**
 * The map, for tools that stand inside `MapView` and draw or listen for a while; null while it
 * opens. They leave it as they found it; filter, camera and selection stay with `MapView`.
 */
export function useLiveMap(): MapLibreMap | null {
  return useContext(LiveMapContext)
}
