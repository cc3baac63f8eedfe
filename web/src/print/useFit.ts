import { type RefObject, useLayoutEffect, useState } from 'react'

const PIXELS_PER_MM = 96 / 25.4

/** How far a page so many millimetres wide must shrink to fit into the element; 1 at most. */
export function useFit(ref: RefObject<HTMLElement | null>, millimetres: number): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const around = ref.current
    if (!around) return
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(around)
      setRoom(around.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(around)
    return () => observer.disconnect()
  }, [ref])
  return Math.min(1, Math.max(0.1, room / (millimetres * PIXELS_PER_MM)))
}
