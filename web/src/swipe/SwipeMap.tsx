import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useHovered } from '../hover/hover.tsx'
import { useLiveMap } from '../map/liveMap.ts'
import type { Look } from '../map/look.ts'
import { mark } from '../map/marking.ts'
import { restyle } from '../map/restyle.ts'
import { drawnLayers } from '../map/style.ts'
import type { Padding, Target } from '../map/target.ts'
import { useMapTheme } from '../map/useMapTheme.ts'
import { useTiles } from '../map/useTiles.ts'
import { useWatch } from '../map/useTrouble.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import type { Coloring } from '../url/view.ts'
import { useLocale } from '../words/locale.tsx'
import { Divider } from './Divider.tsx'
import { mirrorDrawn } from './mirrorDrawn.ts'
import { follow, openSecondMap } from './openSecondMap.ts'
import { SwipePanel } from './SwipePanel.tsx'
import './swipe.css'

interface Props {
  readonly padding: Padding
  readonly coloring: Coloring
}

/** The same plots in a second coloring, to the right of a divider that one moves. */
export function SwipeMap({ padding, coloring }: Props) {
  const first = useLiveMap()
  const watch = useWatch()
  const locale = useLocale()
  const { role } = useSession()
  const { view, filterText, change } = useView()
  const hovered = useHovered()
  const holder = useRef<HTMLDivElement>(null)
  const drawn = useRef<ReturnType<typeof drawnLayers>>([])
  const [second, setSecond] = useState<MapLibreMap | null>(null)
  const [share, setShare] = useState(0.5)
  const { colorBy, breaks } = coloring
  const { layers } = view
  const theme = useMapTheme()
  const look: Look = useMemo(
    () => ({ colorBy, breaks, layers, locale, theme }),
    [colorBy, breaks, layers, locale, theme],
  )

  const onOpen = useEffectEvent((container: HTMLElement, on: MapLibreMap) => {
    drawn.current = drawnLayers(look)
    return openSecondMap(container, on, look, filterText)
  })
  useEffect(() => {
    if (!first || !holder.current) return
    const opened = onOpen(holder.current, first)
    watch(opened)
    const stop = follow(first, opened)
    opened.once('style.load', () => setSecond(opened))
    return () => {
      stop()
      setSecond(null)
      opened.remove()
    }
  }, [first, watch])
  useEffect(() => {
    if (!second) return
    const next = drawnLayers(look)
    restyle(second, drawn.current, next)
    drawn.current = next
  }, [second, look])
  useTiles(second, filterText, role, look)
  useEffect(() => {
    if (first && second) return mirrorDrawn(first, second)
  }, [first, second])
  useMark(second, 'hovered', hovered)
  useMark(second, 'selected', view.selected)

  const close = () => {
    change({ swipe: null })
    first?.getCanvas().focus({ preventScroll: true })
  }
  const free = `calc(100% - ${padding.left}px - ${padding.right}px)`
  const at = `calc(${padding.left}px + ${free} * ${share})`
  return (
    <>
      <div
        ref={holder}
        className="swipe-map"
        data-testid="swipe-map"
        style={{ clipPath: `inset(0 0 0 ${at})` }}
      />
      <Divider at={at} share={share} padding={padding} onShare={setShare} onClose={close} />
      <SwipePanel coloring={coloring} onClose={close} />
    </>
  )
}

function useMark(map: MapLibreMap | null, state: 'hovered' | 'selected', to: Target | null) {
  const last = useRef<Target | null>(null)
  useEffect(() => {
    if (!map) {
      last.current = null
      return
    }
    mark(map, state, last.current, to)
    last.current = to
  }, [map, state, to])
}
