import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * Fills the screen for as long as the stage stands, follows its size, holds the focus, and gives
 * both back afterwards. Leaving full screen by the browser's own key ends the presentation.
 */
export function useStage(
  stage: RefObject<HTMLElement | null>,
  onLeave: () => void,
): readonly [width: number, height: number] {
  const [size, setSize] = useState<readonly [number, number]>([innerWidth, innerHeight])
  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => {
    const former = document.activeElement
    const node = stage.current
    node?.focus()
    const onResize = () => setSize([innerWidth, innerHeight])
    let filled = false
    const onFull = () => {
      if (document.fullscreenElement === node) filled = true
      else if (filled) leave.current()
      onResize()
    }
    addEventListener('resize', onResize)
    document.addEventListener('fullscreenchange', onFull)
    // A browser may refuse, as one does where no key or button asked for it; the page is filled then.
    node?.requestFullscreen?.().catch(() => undefined)
    return () => {
      removeEventListener('resize', onResize)
      document.removeEventListener('fullscreenchange', onFull)
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
      if (former instanceof HTMLElement) former.focus()
    }
  }, [stage])
  return size
}
