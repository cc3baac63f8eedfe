import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Pointed } from './pointer.ts'
import type { Padding } from './target.ts'

interface Pixels {
  readonly x: number
  readonly y: number
}

/** Room between pointer and card, and between card and edge, pixels. */
const GAP = 16
const EDGE = 8

/**
 * What the hover card tells and where it stands. It is drawn anew when another thing is pointed at,
 * and moved without a render. Panels lie over the map's edges and would cut it, so it keeps clear of
 * the padding.
 */
export function useHoverCard(holder: RefObject<HTMLElement | null>, { right, bottom }: Padding) {
  const card = useRef<HTMLDivElement>(null)
  const last = useRef<Pixels | null>(null)
  const [pointed, setPointed] = useState<Pointed | null>(null)

  const move = (at: Pixels | null) => {
    last.current = at
    place(card.current, freeCorner(holder.current, right, bottom), at)
  }
  // Its size changes with its words, so it is placed again before the browser paints.
  useLayoutEffect(() => {
    const free = freeCorner(holder.current, right, bottom)
    if (pointed) place(card.current, free, last.current)
  }, [pointed, holder, right, bottom])
  return { card, pointed, setPointed, move }
}

/** Lower right corner of the part of the map that no panel covers. */
function freeCorner(holder: HTMLElement | null, right: number, bottom: number): Pixels | null {
  return holder && { x: holder.clientWidth - right, y: holder.clientHeight - bottom }
}

/** Beside the pointer, on the side that has room. */
function place(card: HTMLElement | null, free: Pixels | null, at: Pixels | null): void {
  if (!card || !free) return
  card.hidden = at === null
  if (!at) return
  const x = beside(at.x, card.offsetWidth, free.x)
  const y = beside(at.y, card.offsetHeight, free.y)
  card.style.translate = `${x}px ${y}px`
}

/** Start of a card so long, after the pointer or, where the edge is near, before it. */
export function beside(pointer: number, length: number, edge: number): number {
  const after = pointer + GAP
  return Math.round(after + length + EDGE > edge ? Math.max(EDGE, pointer - GAP - length) : after)
}
