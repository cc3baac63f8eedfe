import type { Polygon } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { holdPointer } from '../map/holdPointer.ts'
import type { DrawKind } from './shapeGeometry.ts'
import type { TerraDesk } from './terraDesk.ts'

/** What one is doing on the map: drawing a new shape, or editing the one in force. */
export interface DrawTask {
  readonly kind: DrawKind
  /** The shape to edit; null draws a new one. */
  readonly given: Polygon | null
}

interface Listener {
  readonly onShape: (polygon: Polygon) => void
  readonly onFinish: (polygon: Polygon) => void
  readonly onCancel: () => void
  readonly onEnter: () => void
  readonly onFailure: () => void
}

/**
 * Keeps the drawing library on the map for as long as there is a task; it is loaded with the first
 * one. Esc and Enter belong to the task until it ends.
 */
export function useTerraDesk(map: MapLibreMap | null, task: DrawTask | null, listener: Listener) {
  const desk = useRef<TerraDesk | null>(null)
  const [ready, setReady] = useState(false)
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
        desk.current = openTerraDesk(map, task.kind, task.given, {
          onChange: onShape,
          // After the library has left its own event: what follows may close it.
          onFinish: (polygon) => queueMicrotask(() => !ended && onFinish(polygon)),
        })
        setReady(true)
      })
      .catch((error) => {
        console.error(error)
        if (!ended) onFailure()
      })
    return () => {
      ended = true
      release()
      // A map that was taken down has taken the drawing with it.
      if (map.style) desk.current?.stop()
      desk.current = null
      setReady(false)
    }
  }, [map, task])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const inPanel = event.target instanceof Element && event.target.closest('.draw-bar') !== null
    if (event.key === 'Escape') listener.onCancel()
    else if (event.key === 'Enter' && !inPanel) listener.onEnter()
    else return
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
    restart: () => desk.current?.restart(),
  }
}
