import type { Role } from '@panhuo/shared/access/access'
import type { Locale } from '@panhuo/shared/words/label'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type ReactNode, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import type { Camera, ColorBy, LayerSwitches } from '../url/view.ts'
import { Attribution } from './Attribution.tsx'
import { askTiles } from './askTiles.ts'
import { type CameraWatch, watchCamera } from './cameraWatch.ts'
import { clearOfCorner } from './clearOfCorner.ts'
import { createMap } from './createMap.ts'
import { HoverCard } from './HoverCard.tsx'
import type { Look } from './look.ts'
import './map.css'
import { MapControls } from './MapControls.tsx'
import { MapFallback } from './MapFallback.tsx'
import { mapWords } from './mapWords.ts'
import { mark } from './marking.ts'
import { prefersStillness } from './moves.ts'
import { followPointer, type Pointed } from './pointer.ts'
import { watchProblems } from './problems.ts'
import { restyle } from './restyle.ts'
import { drawnLayers } from './style.ts'
import {
  type FocusTarget,
  type MapProblem,
  type Padding,
  sameTarget,
  type Target,
} from './target.ts'
import { useHoverCard } from './useHoverCard.ts'

export interface MapViewProps {
  /** Canonical filter text; only the tiles of plots follow it. */
  readonly filter: string
  readonly colorBy: ColorBy
  readonly layers: LayerSwitches
  /** Null: the opening view of the whole street. */
  readonly camera: Camera | null
  readonly onCamera: (camera: Camera) => void
  readonly hovered: Target | null
  readonly onHover: (target: Target | null) => void
  readonly selected: Target | null
  readonly onSelect: (target: Target | null) => void
  readonly padding: Padding
  readonly locale: Locale
  /** Tiles are asked for again when it changes: what they carry depends on it. */
  readonly role: Role
  readonly focusTarget?: FocusTarget | null
  readonly onProblem?: (problem: MapProblem) => void
  /** Stands in the lower left corner above the scale bar; meant for the legend. */
  readonly children?: ReactNode
}

/** The map. This component alone owns the MapLibre map; everything else asks it by props. */
export function MapView(props: MapViewProps) {
  const { filter, colorBy, layers, camera, hovered, selected, padding, locale, role } = props
  const { focusTarget = null, children } = props
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
  const { card, pointed, setPointed, move } = useHoverCard(holder)
  const look: Look = useMemo(() => ({ colorBy, layers, locale }), [colorBy, layers, locale])

  const onMark = useEffectEvent(
    (on: MapLibreMap, state: 'hovered' | 'selected', to: Target | null) => {
      mark(on, state, marked.current[state], to)
      marked.current = { ...marked.current, [state]: to }
    },
  )
  const onReport = useEffectEvent((to: Camera) => props.onCamera(to))
  const onTell = useEffectEvent((problem: MapProblem) => props.onProblem?.(problem))
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

  const onOpen = useEffectEvent((container: HTMLElement): MapLibreMap | null => {
    try {
      drawn.current = drawnLayers(look)
      marked.current = unmarked
      return createMap(container, { look, filter, camera })
    } catch (error) {
      console.error(error)
      setFailed(true)
      onTell({ kind: 'NO_WEBGL' })
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
    watchProblems(opened, onTell)
    opened.on('rotate', () => {
      if (needle.current) needle.current.style.rotate = `${-opened.getBearing()}deg`
    })
    opened.once('style.load', () => setMap(opened))
    return () => {
      stopPointer()
      setMap(null)
      opened.remove()
    }
  }, [])

  const onWatch = useEffectEvent((on: MapLibreMap) => watchCamera(on, camera, onReport))
  useEffect(() => {
    if (!map) return
    const made = onWatch(map)
    watch.current = made
    return () => made.stop()
  }, [map])

  const clear = (edges: Padding) => clearOfCorner(edges, holder.current, corner.current)
  const onFollow = useEffectEvent((to: Camera | null) => watch.current?.follow(to, clear(padding)))
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
  const onRefit = useEffectEvent((edges: Padding) => watch.current?.refit(clear(edges)))
  useEffect(() => {
    if (map) onRefit({ top, right, bottom, left })
  }, [map, top, right, bottom, left])

  useEffect(() => {
    const canvas = map?.getCanvas()
    // It has keys of its own, which screen readers pass on only to applications.
    canvas?.setAttribute('role', 'application')
    canvas?.setAttribute('aria-label', words.canvas)
    canvas?.setAttribute('aria-describedby', hint)
  }, [map, words, hint])

  useEffect(() => {
    if (!map) return
    const next = drawnLayers(look)
    restyle(map, drawn.current, next)
    drawn.current = next
  }, [map, look])

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

  useEffect(() => {
    if (map) onMark(map, 'hovered', hovered)
  }, [map, hovered])
  useEffect(() => {
    if (map) onMark(map, 'selected', selected)
  }, [map, selected])

  if (failed) return <MapFallback words={words} />
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
        {children}
      </div>
      <Attribution words={words} />
      <MapControls
        words={words}
        needle={needle}
        onZoom={(steps) => map?.zoomTo(map.getZoom() + steps, still())}
        onFit={() => watch.current?.home(clear(padding))}
        onNorth={() => map?.rotateTo(0, still())}
      />
      {pointed && <HoverCard ref={card} pointed={pointed} locale={locale} />}
    </div>
  )
}

const unmarked = { hovered: null, selected: null }
