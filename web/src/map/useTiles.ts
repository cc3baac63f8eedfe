import type { Role } from '@panhuo/shared/access/access'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { onNews } from '../live/news.ts'
import { useView } from '../url/useView.tsx'
import { askTiles } from './askTiles.ts'

/** Keeps tiles to the filter, and asks again as another role, after changes and after a lost network. */
export function useTiles(map: MapLibreMap | null, filter: string, role: Role): void {
  const { asOf } = useView().view
  useEffect(() => {
    if (map) askTiles(map, filter, false)
  }, [map, filter, asOf])

  const lastRole = useRef(role)
  const onAskAgain = useEffectEvent((on: MapLibreMap) => askTiles(on, filter, true))
  useEffect(() => {
    if (map && lastRole.current !== role) onAskAgain(map)
    lastRole.current = role
  }, [map, role])
  useEffect(() => {
    if (!map) return
    const again = () => onAskAgain(map)
    const silence = onNews(again)
    window.addEventListener('online', again)
    return () => {
      silence()
      window.removeEventListener('online', again)
    }
  }, [map])
}
