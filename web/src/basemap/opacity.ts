import { useState } from 'react'

/** How strongly base map and plots are drawn, 0 to 1. */
export interface Opacity {
  readonly ground: number
  readonly plots: number
}

const REMEMBERED = 'panhuo.opacity'
const full: Opacity = { ground: 1, plots: 1 }

/** The opacities of a remembered text; full where it says nothing usable. */
export function opacityOf(text: string | null): Opacity {
  try {
    const { ground, plots } = JSON.parse(text ?? '{}') as Partial<Record<string, unknown>>
    return { ground: share(ground), plots: share(plots) }
  } catch {
    // Another version's text, or another hand's: nothing that anybody could act on.
    return full
  }
}

/** The opacities, kept by this browser: they belong to an eye and a screen, not to a link. */
export function useRememberedOpacity() {
  const [opacity, setOpacity] = useState(() => opacityOf(localStorage.getItem(REMEMBERED)))
  const choose = (next: Opacity) => {
    localStorage.setItem(REMEMBERED, JSON.stringify(next))
    setOpacity(next)
  }
  return [opacity, choose] as const
}

function share(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : 1
}
