import type { Polygon } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { holdPointer } from '../map/holdPointer.ts'
import { type CornersByKey, cornersByKey, type KeyedCorner } from './cornersByKey.ts'
import type { DrawKind } from './shapeGeometry.ts'
import type { TerraDesk } from './terraDesk.ts'

/** What one is doing on the map: drawing a new shape, or editing the one in force. */
export interface DrawTask {
  readonly kind: DrawKind
  /** The shape to edit; null draws a new one. */
  readonly given: Polygon | null
}

interface Listener {
  /** Middle of the free part of the map, where keys set corners. */
  readonly cross: () => { readonly x: number; readonly y: number }
  readonly onShape: (polygon: Polygon, corners: number) => void
  readonly onFinish: (polygon: Polygon) => void
  /** A corner was set or taken back by key. */
  readonly onKeyed: (done: KeyedCorner | 'undone') => void
  readonly onCancel: () => void
  /** Enter where no corner is to be set by it. */
  readonly onEnter: () => void
  readonly onFailure: () => void
}

/**
 * Keeps the drawing library on the map for as long as there is a task; it is loaded with the first
 * one. Esc and Enter belong to the task until it ends, Backspace while the map has the focus.
 */
export function useTerraDesk(map: MapLibreMap | null, task: DrawTask | null, listener: Listener) {
  const desk = useRef<TerraDesk | null>(null)
  const byKey = useRef<CornersByKey | null>(null)
  const [ready, setReady] = useState(false)
  const cross = useEffectEvent(listener.cross)
  const onShape = useEffectEvent(listener.onShape)
  const onFinish = useEffectEvent(listener.onFinish)
  const onFailure = useEffectEvent(listener.onFailure)

  useEffect(() => {
    if (!map || !task) return
    let ended = false
    const release = holdPointer(map, 'draw')
    import('./terraDesk.ts')
      .then(({ openTerraDesk }) => {
        if (ended) return
        const opened = openTerraDesk(map, task.kind, task.given, {
          onChange: (polygon, corners) => onShape(polygon, corners),
          // After the library has left its own event: what follows may close it.
          onFinish: (polygon) => queueMicrotask(() => !ended && onFinish(polygon)),
        })
        desk.current = opened
        if (!task.given) byKey.current = cornersByKey(map, opened, () => cross())
        setReady(true)
      })
      .catch((error) => {
        console.error(error)
        if (!ended) onFailure()
      })
    return () => {
      ended = true
      release()
      byKey.current?.stop()
      byKey.current = null
      // A map that was taken down has taken the drawing with it.
      if (map.style) desk.current?.stop()
      desk.current = null
      setReady(false)
    }
  }, [map, task])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const { target } = event
    const isIn = (places: string) => target instanceof Element && target.closest(places) !== null
    // What opens over the map has these keys for itself.
    if (isIn('[role="dialog"], [role="menu"]')) return
    const inPanel = isIn('.draw-bar')
    const onCanvas = target === map?.getCanvas()
    if (pressed(event, keys.close)) listener.onCancel()
    else if (pressed(event, keys.undoPoint) && onCanvas) {
      if (byKey.current?.undo()) listener.onKeyed('undone')
    } else if (pressed(event, keys.addPoint) && !inPanel) {
      if (onCanvas && byKey.current) listener.onKeyed(byKey.current.enter())
      else listener.onEnter()
    } else return
    // Not for the drawer or the palette as well.
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    if (!task) return
    const handle = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', handle, { capture: true })
    return () => removeEventListener('keydown', handle, { capture: true })
  }, [task])

  return {
    ready,
    finish: () => desk.current?.finish(),
    show: (polygon: Polygon) => desk.current?.show(polygon),
    undo: () => byKey.current?.undo() ?? false,
    restart: () => desk.current?.restart(),
  }
}
