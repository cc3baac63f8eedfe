import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import { river } from '@panhuo/shared/geography/river'
import { streetOutline } from '@panhuo/shared/geography/streetOutline'
import { Map as MapIcon, Minimize2 } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { strokeOf } from '../keys/strokes.ts'
import { freeBox, freeCenter } from '../map/freeCenter.ts'
import { useLiveMap } from '../map/liveMap.ts'
import { prefersStillness } from '../map/moves.ts'
import type { Box, Padding } from '../map/target.ts'
import { useMedia } from '../shell/media.ts'
import { useWords } from '../words/locale.tsx'
import { HEIGHT, pathOf, positionAt, rectOf, WIDTH } from './overviewFrame.ts'
import { overviewWords } from './overviewWords.ts'
import './overview.css'

const REMEMBERED = 'panhuo.overview'
/** Part of the view that an arrow key moves it by. */
const STEP = 0.5

/** The whole district in small, with what the map shows of it; a click moves the map there. */
export function Overview({ padding }: { readonly padding: Padding }) {
  const words = useWords(overviewWords)
  const map = useLiveMap()
  const [chosen, setChosen] = useState(() => localStorage.getItem(REMEMBERED))
  const { left, right, top, bottom } = padding
  // Beside the legend there is room for it on a map of this width, pixels.
  const roomy = useMedia(`(min-width: ${left + right + 520}px)`)
  const open = chosen === null ? roomy : chosen === 'open'
  const [box, setBox] = useState<Box | null>(null)

  const onMove = useEffectEvent(() => map && setBox(freeBox(map, padding)))
  // Panels that move change what is seen.
  useEffect(() => {
    if (!map || !open) return
    const move = () => onMove()
    move()
    map.on('move', move)
    return () => {
      map.off('move', move)
    }
  }, [map, open, left, right, top, bottom])

  const toggle = () => {
    const next = open ? 'closed' : 'open'
    localStorage.setItem(REMEMBERED, next)
    setChosen(next)
  }
  const goTo = (lon: number, lat: number) => {
    if (!map) return
    const middle = freeCenter(map, padding)
    const { clientWidth, clientHeight } = map.getContainer()
    const offset: [number, number] = [middle.x - clientWidth / 2, middle.y - clientHeight / 2]
    map.easeTo({ center: [lon, lat], offset, duration: prefersStillness() ? 0 : 450 })
  }
  const onClick = (event: MouseEvent) => {
    // A press by key has no place.
    if (event.detail === 0) return
    const ground = event.currentTarget.getBoundingClientRect()
    const [lon, lat] = positionAt(event.clientX - ground.left, event.clientY - ground.top)
    goTo(lon, lat)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[strokeOf(event, keys.overview)]
    if (!step || !box) return
    event.preventDefault()
    const [west, south, east, north] = box
    goTo(
      (west + east) / 2 + step[0] * STEP * (east - west),
      (south + north) / 2 + step[1] * STEP * (north - south),
    )
  }
  if (!open) {
    return (
      <button
        type="button"
        className="overview overview-closed"
        aria-label={words.open}
        title={words.open}
        onClick={toggle}
      >
        <MapIcon aria-hidden="true" size={16} />
      </button>
    )
  }
  return (
    <div className="overview">
      <button
        type="button"
        className="overview-map"
        aria-label={words.overview}
        title={words.hint}
        data-testid="overview"
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <path className="overview-district" d={`${pathOf(districtOutline.ring)}Z`} />
          <path className="overview-river" d={pathOf(river.line)} />
          <path className="overview-street" d={`${pathOf(streetOutline.ring)}Z`} />
          {box && <rect className="overview-view" {...rectOf(box)} />}
        </svg>
      </button>
      <button
        type="button"
        className="overview-close"
        aria-label={words.close}
        title={words.close}
        onClick={toggle}
      >
        <Minimize2 aria-hidden="true" size={12} />
      </button>
    </div>
  )
}

/** Left, right, up, down. */
const steps: readonly (readonly [east: number, north: number])[] = [
  [-1, 0],
  [1, 0],
  [0, 1],
  [0, -1],
]
