import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether the element around `ref` is at least so many pixels wide; followed while it changes. */
export function useRoom(ref: RefObject<HTMLElement | null>, least: number): boolean {
  const [roomy, setRoomy] = useState(false)
  useLayoutEffect(() => {
    const around = ref.current?.parentElement
    if (!around) return
    const measure = () => setRoomy(around.clientWidth >= least)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(around)
    return () => observer.disconnect()
  }, [ref, least])
  return roomy
}
