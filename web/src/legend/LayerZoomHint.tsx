import { OUTLINES_FROM, type TileLayer } from '@panhuo/shared/tile/layers'
import { useCallback, useSyncExternalStore } from 'react'
import { SIGNS_FROM } from '../map/layers/projects.ts'
import { useLiveMap } from '../map/liveMap.ts'
import { prefersStillness } from '../map/moves.ts'
import type { LegendWords } from './legendWords.ts'

/** Layers that are drawn otherwise farther out, and the zoom from which they are what they are. */
const from: Partial<Record<TileLayer, { zoom: number; says: 'shapesFrom' | 'signsFrom' }>> = {
  parcels: { zoom: OUTLINES_FROM, says: 'shapesFrom' },
  projects: { zoom: SIGNS_FROM, says: 'signsFrom' },
}

interface Props {
  readonly layer: TileLayer
  readonly words: LegendWords
}

/** Says from which zoom on a layer shows while the map is farther out, and goes there. */
export function LayerZoomHint({ layer, words }: Props) {
  const map = useLiveMap()
  const least = from[layer]
  const follow = useCallback(
    (listener: () => void) => {
      map?.on('zoom', listener)
      return () => {
        map?.off('zoom', listener)
      }
    },
    [map],
  )
  const tooFar = useSyncExternalStore(
    follow,
    () => least !== undefined && map !== null && map.getZoom() < least.zoom,
  )
  if (!least || !tooFar) return null
  return (
    <button
      type="button"
      className="button quiet layer-zoom"
      onClick={() => map?.zoomTo(least.zoom, { duration: prefersStillness() ? 0 : 450 })}
    >
      {words[least.says](String(least.zoom))}
    </button>
  )
}
