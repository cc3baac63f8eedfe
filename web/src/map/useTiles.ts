import type { Role } from '@panhuo/shared/access/access'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { onNews } from '../live/news.ts'
import { useView } from '../url/useView.tsx'
import { askTiles } from './askTiles.ts'
import { mayCross } from './crossing.ts'
import type { Look } from './look.ts'

/** Keeps tiles to the filter, and asks again as another role, after changes and after a lost network. */
export function useTiles(map: MapLibreMap | null, filter: string, role: Role, look: Look): void {
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

  // What may have come in out of order is asked for again once all is in.
  const last = useRef({ filter, look })
  const crossed = useRef(false)
  useEffect(() => {
    const now = { filter, look }
    if (map && mayCross(last.current, now, map.areTilesLoaded())) crossed.current = true
    last.current = now
  }, [map, filter, look])
  useEffect(() => {
    if (!map) return
    const rested = () => {
      if (!crossed.current) return
      crossed.current = false
      onAskAgain(map)
    }
    map.on('idle', rested)
    return () => {
      map.off('idle', rested)
    }
  }, [map])
}
