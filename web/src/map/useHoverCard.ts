import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Pointed } from './pointer.ts'

interface Pixels {
  readonly x: number
  readonly y: number
}

/** Room between pointer and card, and between card and edge, pixels. */
const GAP = 16
const EDGE = 8

/**
 * What the hover card tells and where it stands. It is drawn anew when another thing is pointed at,
 * and moved without a render.
 */
export function useHoverCard(holder: RefObject<HTMLElement | null>) {
  const card = useRef<HTMLDivElement>(null)
  const last = useRef<Pixels | null>(null)
  const [pointed, setPointed] = useState<Pointed | null>(null)

  const move = (at: Pixels | null) => {
    last.current = at
    place(card.current, holder.current, at)
  }
  // Its size changes with its words, so it is placed again before the browser paints.
  useLayoutEffect(() => {
    if (pointed) place(card.current, holder.current, last.current)
  }, [pointed, holder])
  return { card, pointed, setPointed, move }
}

/** Beside the pointer, on the side that has room. */
function place(card: HTMLElement | null, holder: HTMLElement | null, at: Pixels | null): void {
  if (!card || !holder) return
  card.hidden = at === null
  if (!at) return
  const x = beside(at.x, card.offsetWidth, holder.clientWidth)
  const y = beside(at.y, card.offsetHeight, holder.clientHeight)
  card.style.translate = `${x}px ${y}px`
}

/** Start of a card so long, after the pointer or, where the edge is near, before it. */
export function beside(pointer: number, length: number, edge: number): number {
  const after = pointer + GAP
  return Math.round(after + length + EDGE > edge ? Math.max(EDGE, pointer - GAP - length) : after)
}
