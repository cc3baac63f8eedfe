import type { Map as MapLibreMap } from 'maplibre-gl'
import { isPointerHeld } from '../map/holdPointer.ts'

/** How long a finger rests before it means more than a tap, milliseconds; Android's own measure. */
const HOLD = 500
/** A finger that moves farther pans the map, pixels. */
const STILL = 8

/**
 * Calls where a finger rests on the map, for what a mouse does with Ctrl held; the lift that follows
 * is no tap. Returns how to stop.
 */
export function followHolding(
  map: MapLibreMap,
  onHold: (at: [x: number, y: number]) => void,
): () => void {
  const canvas = map.getCanvasContainer()
  let timer: ReturnType<typeof setTimeout> | undefined
  let from: PointerEvent | null = null
  let isHeld = false

  const end = () => {
    clearTimeout(timer)
    from = null
  }
  const down = (event: PointerEvent) => {
    end()
    isHeld = false
    // A second finger zooms.
    if (event.pointerType !== 'touch' || !event.isPrimary || isPointerHeld(map)) return
    from = event
    timer = setTimeout(() => {
      const { left, top } = map.getContainer().getBoundingClientRect()
      isHeld = true
      onHold([event.clientX - left, event.clientY - top])
    }, HOLD)
  }
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (from && Math.hypot(clientX - from.clientX, clientY - from.clientY) > STILL) end()
  }
  const click = (event: MouseEvent) => {
    if (!isHeld) return
    isHeld = false
    event.stopPropagation()
  }
  const menu = (event: Event) => {
    if (from || isHeld) event.preventDefault()
  }
  canvas.addEventListener('pointerdown', down)
  canvas.addEventListener('pointermove', move)
  canvas.addEventListener('pointerup', end)
  canvas.addEventListener('pointercancel', end)
  canvas.addEventListener('click', click, true)
  canvas.addEventListener('contextmenu', menu)
  return () => {
    end()
    canvas.removeEventListener('pointerdown', down)
    canvas.removeEventListener('pointermove', move)
    canvas.removeEventListener('pointerup', end)
    canvas.removeEventListener('pointercancel', end)
    canvas.removeEventListener('click', click, true)
    canvas.removeEventListener('contextmenu', menu)
  }
}
