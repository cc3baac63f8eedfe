import type { Role } from '@panhuo/shared/access/access'
import type { Locale } from '@panhuo/shared/words/label'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type ReactNode, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import type { Camera, Coloring, LayerSwitches } from '../url/view.ts'
import { Attribution } from './Attribution.tsx'
import { homeBox } from './baseMap.ts'
import { type CameraWatch, watchCamera } from './cameraWatch.ts'
import { clearOfCorner } from './clearOfCorner.ts'
import { createMap } from './createMap.ts'
import { HoverCard } from './HoverCard.tsx'
import { LiveMapProvider } from './liveMap.ts'
import type { Look } from './look.ts'
import './map.css'
import { MapControls } from './MapControls.tsx'
import { MapFallback } from './MapFallback.tsx'
import { MapTrouble } from './MapTrouble.tsx'
import { mapWords } from './mapWords.ts'
import { mark } from './marking.ts'
import { fitBox, prefersStillness } from './moves.ts'
import { followPointer, type Pointed } from './pointer.ts'
import { restyle } from './restyle.ts'
import { keepStill, showStill } from './stillPicture.ts'
import { drawnLayers } from './style.ts'
import { type Box, type FocusTarget, type Padding, sameTarget, type Target } from './target.ts'
import { useCanvasWords } from './useCanvasWords.ts'
import { useHoverCard } from './useHoverCard.ts'
import { useMapTheme } from './useMapTheme.ts'
import { useScaleBar } from './useScaleBar.ts'
import { useSpotlight } from './useSpotlight.ts'
import { useTiles } from './useTiles.ts'
import { useTrouble, WatchProvider } from './useTrouble.ts'

export interface MapViewProps extends Coloring {
  /** Canonical filter text; only the tiles of plots follow it. */
  readonly filter: string
  readonly layers: LayerSwitches
  /** Null: the opening view of the whole street. */
  readonly camera: Camera | null
  /** False where the link cannot take it now; asked again soon. */
  readonly onCamera: (camera: Camera) => boolean
  readonly hovered: Target | null
  readonly onHover: (target: Target | null) => void
  readonly selected: Target | null
  readonly onSelect: (target: Target | null) => void
  readonly padding: Padding
  readonly locale: Locale
  /** Tiles are asked for again when it changes: what they carry depends on it. */
  readonly role: Role
  readonly focusTarget?: FocusTarget | null
  /** Stands in the lower left corner above the scale bar; meant for the legend. */
  readonly children?: ReactNode
  /** Stand over the map wherever they place themselves; they reach it by `useLiveMap`. */
  readonly tools?: ReactNode
  /** Stands beside the word that this browser cannot draw the map. */
  readonly fallback?: ReactNode
}

/** The map. This component alone owns the MapLibre map; everything else asks it by props. */
export function MapView(props: MapViewProps) {
  const { filter, colorBy, breaks, layers, camera, hovered, selected, padding, locale, role } =
    props
  const { focusTarget = null, children, tools } = props
  const words = mapWords[locale]
  const hint = useId()
  const holder = useRef<HTMLDivElement>(null)
  const needle = useRef<SVGSVGElement>(null)
  const watch = useRef<CameraWatch | null>(null)
  const drawn = useRef<ReturnType<typeof drawnLayers>>([])
  const marked = useRef<{ hovered: Target | null; selected: Target | null }>(unmarked)
  const corner = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibreMap | null>(null)
  const [failed, setFailed] = useState(false)
  const { card, pointed, setPointed, move } = useHoverCard(holder, padding)
  const trouble = useTrouble()
  const [opening, setOpening] = useState(0)
  const theme = useMapTheme()
  const look: Look = useMemo(
    () => ({ colorBy, breaks, layers, locale, theme }),
    [colorBy, breaks, layers, locale, theme],
  )

  const onMark = useEffectEvent(
    (on: MapLibreMap, state: 'hovered' | 'selected', to: Target | null) => {
      mark(on, state, marked.current[state], to)
      marked.current = { ...marked.current, [state]: to }
    },
  )
  const onReport = useEffectEvent((to: Camera) => props.onCamera(to))
  const onPointer = useEffectEvent((on: MapLibreMap, now: Pointed | null) => {
    setPointed(now)
    onMark(on, 'hovered', now?.target ?? null)
    props.onHover(now?.target ?? null)
  })
  const onMove = useEffectEvent(move)
  const clicked = useRef<Target | null>(null)
  const onClick = useEffectEvent((target: Target | null) => {
    clicked.current = target
    props.onSelect(target)
  })

  const clear = (edges: Padding, box?: Box) =>
    clearOfCorner(edges, holder.current, corner.current, box)
  const sign = () => JSON.stringify([filter, look, selected, role])
  const onLeave = useEffectEvent((left: MapLibreMap) => keepStill(left, sign()))
  const onOpen = useEffectEvent((container: HTMLElement): MapLibreMap | null => {
    try {
      drawn.current = drawnLayers(look)
      marked.current = unmarked
      const made = createMap(container, { look, filter, camera })
      // At once, so that no tiles are asked for a view that the panels cover.
      if (!camera) fitBox(made, homeBox, clear(padding, homeBox), false)
      showStill(made, sign())
      return made
    } catch (error) {
      console.error(error)
      setFailed(true)
      return null
    }
  })

  useEffect(() => {
    const opened = holder.current && onOpen(holder.current)
    if (!opened) return
    const stopPointer = followPointer(opened, {
      onPoint: (now) => onPointer(opened, now),
      onMove,
      onClick,
    })
    trouble.watch(opened)
    opened.on('rotate', () => {
      if (needle.current) needle.current.style.rotate = `${-opened.getBearing()}deg`
    })
    opened.once('style.load', () => setMap(opened))
    return () => {
      stopPointer()
      setMap(null)
      onLeave(opened)
      opened.remove()
    }
    // A lost drawing is opened anew.
  }, [opening])

  const onWatch = useEffectEvent((on: MapLibreMap) => watchCamera(on, camera, onReport))
  useEffect(() => {
    if (!map) return
    const made = onWatch(map)
    watch.current = made
    return () => made.stop()
  }, [map])

  const onFollow = useEffectEvent((to: Camera | null) =>
    watch.current?.follow(to, clear(padding, homeBox)),
  )
  useEffect(() => {
    if (map) onFollow(camera)
  }, [map, camera])

  const onFocus = useEffectEvent((to: FocusTarget) => {
    const fromMap = clicked.current !== null && sameTarget(clicked.current, selected)
    watch.current?.focus(to, clear(padding), fromMap)
    // Asked to be shown once more, it is brought near.
    clicked.current = null
  })
  useEffect(() => {
    if (map && focusTarget) onFocus(focusTarget)
  }, [map, focusTarget])

  const { top, right, bottom, left } = padding
  const onRefit = useEffectEvent((edges: Padding) => watch.current?.refit(clear(edges, homeBox)))
  useEffect(() => {
    if (map) onRefit({ top, right, bottom, left })
  }, [map, top, right, bottom, left])

  useCanvasWords(map, words, hint)
  useScaleBar(map, words)

  useEffect(() => {
    if (!map) return
    const next = drawnLayers(look)
    restyle(map, drawn.current, next)
    drawn.current = next
  }, [map, look])

  useTiles(map, filter, role, look)

  useEffect(() => {
    if (map) onMark(map, 'hovered', hovered)
  }, [map, hovered])
  useEffect(() => {
    if (map) onMark(map, 'selected', selected)
  }, [map, selected])

  useSpotlight(map, pointed ? null : plotOf(hovered), plotOf(selected))

  const retry = () => {
    const lost = trouble.problems.some(({ kind }) => kind === 'CONTEXT_LOST')
    if (lost) setOpening((count) => count + 1)
    else trouble.askAgain(filter)
  }
  if (failed)
    return (
      <MapFallback words={words} padding={padding}>
        {props.fallback}
      </MapFallback>
    )
  const still = () => ({ duration: prefersStillness() ? 0 : 250 })
  const edges = { '--map-left': `${left}px`, '--map-right': `${right}px` }
  const rise = { '--map-top': `${top}px`, '--map-bottom': `${bottom}px` }
  return (
    <div className="map" style={{ ...edges, ...rise } as React.CSSProperties}>
      <div ref={holder} className="map-canvas" />
      <p id={hint} className="unseen">
        {words.keys}
      </p>
      <div ref={corner} className="map-corner">
        <LiveMapProvider value={map}>{children}</LiveMapProvider>
      </div>
      <Attribution words={words} covered={left + right} />
      <MapControls
        words={words}
        needle={needle}
        onZoom={(steps) => map?.zoomTo(map.getZoom() + steps, still())}
        onFit={() => watch.current?.home(clear(padding, homeBox))}
        onNorth={() => map?.rotateTo(0, still())}
      />
      <WatchProvider value={trouble.watch}>
        <LiveMapProvider value={map}>{tools}</LiveMapProvider>
      </WatchProvider>
      <MapTrouble problems={trouble.problems} locale={locale} onRetry={retry} />
      {pointed && <HoverCard ref={card} pointed={pointed} locale={locale} />}
    </div>
  )
}

function plotOf(target: Target | null): string | null {
  return target?.layer === 'parcels' ? target.code : null
}

const unmarked = { hovered: null, selected: null }
