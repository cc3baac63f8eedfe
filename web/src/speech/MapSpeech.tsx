import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { freeBox, freeCenter } from '../map/freeCenter.ts'
import { isPointerHeld } from '../map/holdPointer.ts'
import { pointed } from '../map/ids.ts'
import { useLiveMap } from '../map/liveMap.ts'
import { openGroup } from '../map/moves.ts'
import { at } from '../map/pointer.ts'
import type { Padding } from '../map/target.ts'
import { useViewActions } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { describeMove, type Sight } from './describeMove.ts'
import { speechWords } from './speechWords.ts'
import './speech.css'

/** Who pans by key presses again and again hears where it ended, not every step. */
const REST = 500

/** The map for those who use it by key: a cross to select by, and words for what moved. */
export function MapSpeech({ padding }: { readonly padding: Padding }) {
  const words = useWords(speechWords)
  const map = useLiveMap()
  const { change } = useViewActions()
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const say = (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))
  const before = useRef<Sight | null>(null)

  const sightOf = (on: MapLibreMap): Sight => {
    const { lng, lat } = on.getCenter()
    return { zoom: on.getZoom(), center: [lng, lat], box: freeBox(on, padding) }
  }
  const onRest = useEffectEvent((on: MapLibreMap) => {
    // From where it last stood still: a jump is over before it is told to have started.
    const from = before.current
    before.current = sightOf(on)
    // Moves by mouse, and those that the list makes, are no news to their maker.
    if (!from || !on.getContainer().parentElement?.contains(document.activeElement)) return
    say(describeMove(from, before.current, plotsIn(on, padding), words))
  })
  const onEnter = useEffectEvent((on: MapLibreMap, event: KeyboardEvent) => {
    if (!pressed(event, keys.openAtCross) || isPointerHeld(on)) return
    const center = freeCenter(on, padding)
    const found = at(on, center)
    if (found?.target) change({ selected: found.target })
    else if (found) openGroup(on, on.unproject([center.x, center.y]))
    else say(words.nothing)
  })

  useEffect(() => {
    if (!map) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      clearTimeout(timer)
      timer = setTimeout(() => onRest(map), REST)
    }
    const key = (event: KeyboardEvent) => onEnter(map, event)
    const canvas = map.getCanvas()
    onRest(map)
    map.on('moveend', end)
    canvas.addEventListener('keydown', key)
    return () => {
      clearTimeout(timer)
      map.off('moveend', end)
      canvas.removeEventListener('keydown', key)
    }
  }, [map])

  return (
    <>
      <svg className="crosshair" viewBox="-16 -16 32 32" aria-hidden="true">
        <path d="M-14 0h9M5 0h9M0-14v9M0 5v9" />
        <circle r="1.6" />
      </svg>
      <p className="unseen" role="status" data-testid="map-speech">
        {/* The same words once more are heard only where they are put in anew. */}
        <span key={said.turn}>{said.text}</span>
      </p>
    </>
  )
}

/** Plots drawn in the free part of the map, each once however many tiles it crosses. */
function plotsIn(map: MapLibreMap, padding: Padding): number {
  const layers = [pointed.parcelFills, pointed.parcelDots, pointed.parcelGroups].filter((id) =>
    map.getLayer(id),
  )
  const { clientWidth, clientHeight } = map.getContainer()
  const features = map.queryRenderedFeatures(
    [
      [padding.left, padding.top],
      [clientWidth - padding.right, clientHeight - padding.bottom],
    ],
    { layers },
  )
  const codes = new Set(features.flatMap(({ properties }) => properties.code ?? []))
  return features.reduce((sum, { properties }) => sum + (properties.plots ?? 0), codes.size)
}
