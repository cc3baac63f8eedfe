import { useCallback, useState } from 'react'
import { useMedia } from './media.ts'

export const FILTER_WIDTH = 304
/**
 * The usual width shows four columns whole beside a scroll bar, the wide one six; the narrow one
 * leaves a tablet held upright the larger half for its map.
 */
export const LIST_WIDTH = { min: 340, narrow: 372, usual: 496, wide: 716, max: 960 }

/** Which panels are open and how wide the list is; of this browser, not of the link. */
export interface Frame {
  readonly filterOpen: boolean
  readonly listOpen: boolean
  readonly listWidth: number
  set(patch: Partial<Pick<Frame, 'filterOpen' | 'listOpen' | 'listWidth'>>): void
}

const REMEMBERED = 'panhuo.frame'

/** On a middling screen the filters start closed, so that the map keeps half of the window. */
export function useFrame(): Frame {
  const roomy = useMedia('(min-width: 1180px)')
  const narrow = useMedia('(max-width: 959px)')
  const wide = useMedia('(min-width: 1760px)')
  const usual = wide ? LIST_WIDTH.wide : narrow ? LIST_WIDTH.narrow : LIST_WIDTH.usual
  const [chosen, setChosen] = useState(remembered)
  const set = useCallback((patch: Partial<Chosen>) => {
    setChosen((current) => {
      const next = { ...current, ...patch }
      localStorage.setItem(REMEMBERED, JSON.stringify(next))
      return next
    })
  }, [])
  return {
    filterOpen: chosen.filterOpen ?? roomy,
    listOpen: chosen.listOpen ?? true,
    listWidth: chosen.listWidth ?? usual,
    set,
  }
}

interface Chosen {
  readonly filterOpen?: boolean
  readonly listOpen?: boolean
  readonly listWidth?: number
}

function remembered(): Chosen {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    const { filterOpen, listOpen, listWidth } = value as Record<string, unknown>
    return {
      ...(typeof filterOpen === 'boolean' ? { filterOpen } : {}),
      ...(typeof listOpen === 'boolean' ? { listOpen } : {}),
      ...(typeof listWidth === 'number' ? { listWidth: clampWidth(listWidth) } : {}),
    }
  } catch {
    // Written by hand or by a newer version: the usual frame is better than none.
    return {}
  }
}

/** A width that leaves the list readable and the map visible. */
export function clampWidth(width: number): number {
  const most = Math.min(LIST_WIDTH.max, Math.max(LIST_WIDTH.min, window.innerWidth * 0.6))
  return Math.round(Math.min(Math.max(width, LIST_WIDTH.min), most))
}
