import type { Map as MapLibreMap } from 'maplibre-gl'
import { keys } from '../keys/keys.ts'
import { held, pressed } from '../keys/strokes.ts'
import { isPointerHeld } from '../map/holdPointer.ts'
import type { Box } from '../map/target.ts'

/** Shorter drags are clicks, pixels. */
const LEAST = 5

interface BoxListener {
  /** True while every drag draws a box, not only one with Shift. */
  always(): boolean
  /** `adds` is false where the plots are to be dropped instead. */
  onBox(box: Box, adds: boolean): void
  onCancel(): void
}

/** Lets a drag draw a box on the map in place of moving it; returns how to stop. */
export function followBox(map: MapLibreMap, listener: BoxListener): () => void {
  const holder = map.getContainer()
  // The canvas and its holder; controls lie elsewhere and keep their clicks.
  const canvas = map.getCanvasContainer()
  let start: { x: number; y: number; pointer: number } | null = null
  let frame: HTMLElement | null = null
  let justDrawn = false

  const place = (event: PointerEvent) => {
    const { left, top } = holder.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const end = () => {
    frame?.remove()
    frame = null
    start = null
  }
  const down = (event: PointerEvent) => {
    const asked = held(event, keys.pickBox) || held(event, keys.dropBox)
    if (event.button !== 0 || !(asked || listener.always()) || isPointerHeld(map, 'pick')) return
    start = { ...place(event), pointer: event.pointerId }
    canvas.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    if (!start || start.pointer !== event.pointerId) return
    const to = place(event)
    if (!frame && Math.hypot(to.x - start.x, to.y - start.y) < LEAST) return
    frame ??= holder.appendChild(
      Object.assign(document.createElement('div'), { className: 'pick-frame' }),
    )
    const [left, top] = [Math.min(start.x, to.x), Math.min(start.y, to.y)]
    frame.style.translate = `${left}px ${top}px`
    frame.style.width = `${Math.abs(to.x - start.x)}px`
    frame.style.height = `${Math.abs(to.y - start.y)}px`
  }
  const up = (event: PointerEvent) => {
    if (!start || start.pointer !== event.pointerId) return
    const from = start
    const drawn = frame !== null
    end()
    if (!drawn) return
    // The click that ends a drag must not open what lies under it.
    justDrawn = true
    setTimeout(() => {
      justDrawn = false
    }, 60)
    const to = place(event)
    const a = map.unproject([Math.min(from.x, to.x), Math.max(from.y, to.y)])
    const b = map.unproject([Math.max(from.x, to.x), Math.min(from.y, to.y)])
    listener.onBox([a.lng, a.lat, b.lng, b.lat], !held(event, keys.dropBox))
  }
  // MapLibre moves the map by mouse and touch events, which follow the pointer events.
  const keep = (event: Event) => {
    if (start || justDrawn) event.stopPropagation()
  }
  const key = (event: KeyboardEvent) => {
    if (!pressed(event, keys.close) || !(start || listener.always())) return
    end()
    listener.onCancel()
    event.stopPropagation()
  }
  map.boxZoom.disable()
  canvas.addEventListener('pointerdown', down, true)
  canvas.addEventListener('pointermove', move, true)
  canvas.addEventListener('pointerup', up, true)
  canvas.addEventListener('pointercancel', end, true)
  holder.addEventListener('mousedown', keep, true)
  holder.addEventListener('touchstart', keep, true)
  holder.addEventListener('click', keep, true)
  addEventListener('keydown', key, true)
  return () => {
    end()
    map.boxZoom.enable()
    canvas.removeEventListener('pointerdown', down, true)
    canvas.removeEventListener('pointermove', move, true)
    canvas.removeEventListener('pointerup', up, true)
    canvas.removeEventListener('pointercancel', end, true)
    holder.removeEventListener('mousedown', keep, true)
    holder.removeEventListener('touchstart', keep, true)
    holder.removeEventListener('click', keep, true)
    removeEventListener('keydown', key, true)
  }
}
