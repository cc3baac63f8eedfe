import type { Role } from '@panhuo/shared/access/access'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { askTiles } from './askTiles.ts'

/** Keeps tiles to the filter, and asks again as another role and when the network is back. */
export function useTiles(map: MapLibreMap | null, filter: string, role: Role): void {
  useEffect(() => {
    if (map) askTiles(map, filter, false)
  }, [map, filter])

  const lastRole = useRef(role)
  const onAskAgain = useEffectEvent((on: MapLibreMap) => askTiles(on, filter, true))
  useEffect(() => {
    if (map && lastRole.current !== role) onAskAgain(map)
    lastRole.current = role
  }, [map, role])
  useEffect(() => {
    if (!map) return
    const again = () => onAskAgain(map)
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [map])
}
