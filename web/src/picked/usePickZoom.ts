import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { useLiveMap } from '../map/liveMap.ts'
import { fitBox, prefersStillness } from '../map/moves.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { boxAround } from './askPlots.ts'
import { usePickDesk } from './pickStore.tsx'
import { pickWords } from './pickWords.ts'

/** Brings the plots of a filter into the part of the map that panels leave free. */
export function usePickZoom(filter: ParcelFilter): () => Promise<void> {
  const map = useLiveMap()
  const locale = useLocale()
  const words = useWords(pickWords)
  const { say } = usePickDesk()
  return async () => {
    if (!map) return
    const box = await boxAround(filter, locale).catch(() => 'FAILED' as const)
    if (box === 'FAILED') say({ text: words.failed })
    if (box === null || box === 'FAILED') return
    const style = getComputedStyle(map.getContainer())
    const edge = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0
    const padding = {
      top: edge('--map-top'),
      bottom: edge('--map-bottom'),
      left: edge('--map-left'),
      right: edge('--map-right'),
    }
    fitBox(map, box, padding, !prefersStillness())
  }
}
