import { type RefObject, useEffect } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed, strokeOf } from '../keys/strokes.ts'
import { slideAfter, swipeWay, turnOf } from './slides.ts'

interface Desk {
  readonly sites: number
  go(change: (slide: number) => number): void
  toggleLaser(): void
  leave(): void
}

/** Keys, clicker and finger of a presentation; whatever else is below it hears none of them. */
export function usePresenting(stage: RefObject<HTMLElement | null>, desk: Desk): void {
  const { sites, go, toggleLaser, leave } = desk
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const stroke = strokeOf(event, keys.slide)
      const way = turnOf(stroke)
      const end = strokeOf(event, keys.slideEnds)
      const acts = [
        way !== 0 && (() => go((slide) => slideAfter(slide, way, sites))),
        end >= 0 && (() => go(() => (end === 0 ? 0 : sites))),
        pressed(event, keys.laser) && toggleLaser,
        pressed(event, keys.leave) && leave,
      ]
      const act = acts.find((one) => one !== false)
      if (!act || pressesButton(event.target, keys.slide.strokes[stroke])) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [sites, go, toggleLaser, leave])

  useEffect(() => {
    const node = stage.current
    if (!node) return
    let start: Touch | undefined
    const onStart = ({ touches }: TouchEvent) => {
      start = touches[0]
    }
    const onEnd = ({ changedTouches }: TouchEvent) => {
      const end = changedTouches[0]
      if (!start || !end) return
      const way = swipeWay(end.clientX - start.clientX, end.clientY - start.clientY)
      if (way !== 0) go((slide) => slideAfter(slide, way, sites))
    }
    node.addEventListener('touchstart', onStart, { passive: true })
    node.addEventListener('touchend', onEnd, { passive: true })
    return () => {
      node.removeEventListener('touchstart', onStart)
      node.removeEventListener('touchend', onEnd)
    }
  }, [stage, sites, go])
}

/** Space and Enter press the button that has the focus; arrows and a clicker turn slides from it too. */
function pressesButton(target: EventTarget | null, stroke: string | undefined): boolean {
  return (stroke === 'Space' || stroke === 'Enter') && target instanceof HTMLButtonElement
}
