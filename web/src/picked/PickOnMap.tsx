import { useEffect, useEffectEvent } from 'react'
import { holdPointer, useGivingWay, useToolInHand } from '../map/holdPointer.ts'
import { pointed } from '../map/ids.ts'
import { useLiveMap } from '../map/liveMap.ts'
import { mapWords } from '../map/mapWords.ts'
import { near } from '../map/pointer.ts'
import type { Box } from '../map/target.ts'
import { MAX_PICKED } from '../url/pickedText.ts'
import { useView } from '../url/useView.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { plotsInBox } from './askPlots.ts'
import { followBox } from './dragBox.ts'
import { followHolding } from './holdFinger.ts'
import { PickBar } from './PickBar.tsx'
import { followAdding } from './pickClicks.ts'
import { drawPicked, erasePicked } from './pickLayers.ts'
import { isEmpty } from './pickModel.ts'
import { usePickDesk } from './pickStore.tsx'
import { pickWords } from './pickWords.ts'
import { usePicked } from './usePicked.ts'
import './picked.css'

/** Picking on the map: Ctrl click, boxes, the outlines of what is picked, and the bar of sums. */
export function PickOnMap() {
  const words = useWords(pickWords)
  const locale = useLocale()
  const map = useLiveMap()
  const { view } = useView()
  const { picked, toggle, put } = usePicked()
  const { boxing, setBoxing, say } = usePickDesk()
  const { toolInHand } = useWords(mapWords)
  const inHand = useToolInHand()

  const onCode = useEffectEvent((code: string) => toggle(code))
  const always = useEffectEvent(() => boxing)
  const onCancel = useEffectEvent(() => setBoxing(false))
  const onBox = useEffectEvent(async (box: Box, adds: boolean) => {
    setBoxing(false)
    try {
      const { totalCount, codes } = await plotsInBox(view.filter, box, locale)
      if (totalCount === 0) say({ text: words.boxEmpty })
      else if (totalCount > codes.length) {
        say({ text: words.tooMany(formatCount(MAX_PICKED, locale)) })
      } else if (put(codes, adds) && adds) {
        say({ text: words.boxAdded(formatCount(totalCount, locale)) })
      }
    } catch {
      say({ text: words.failed })
    }
  })
  useEffect(() => {
    if (!map) return
    const layers = [pointed.parcelDots, pointed.parcelFills]
    const stopAdding = followAdding(map, layers, (code) => onCode(code))
    const stopHolding = followHolding(map, ([x, y]) => {
      const found = near(map, { x, y }, layers)
      if (found?.target) onCode(found.target.code)
    })
    const stopBox = followBox(map, {
      always: () => always(),
      onBox: (box, adds) => onBox(box, adds),
      onCancel: () => onCancel(),
    })
    return () => {
      stopAdding()
      stopHolding()
      stopBox()
      erasePicked(map)
    }
  }, [map])
  useEffect(() => {
    if (!map) return
    if (isEmpty(picked)) erasePicked(map)
    else drawPicked(map, picked)
  }, [map, picked])
  /** Nothing that is being drawn or measured is lost to a box. */
  const isRefused = useEffectEvent(() => {
    if (inHand === null || inHand === 'pick') return false
    setBoxing(false)
    say({ text: toolInHand })
    return true
  })
  useEffect(() => {
    if (!map || !boxing || isRefused()) return
    const { classList } = map.getCanvasContainer()
    const release = holdPointer(map, 'pick')
    classList.add('pick-boxing')
    return () => {
      classList.remove('pick-boxing')
      release()
    }
  }, [map, boxing])
  useGivingWay('pick', () => setBoxing(false))
  return <PickBar place="map" />
}
