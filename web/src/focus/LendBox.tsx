import { useEffect } from 'react'
import { freeBox } from '../map/freeCenter.ts'
import { useLiveMap } from '../map/liveMap.ts'
import type { Padding, ShownBox } from '../map/target.ts'

interface Props {
  readonly padding: Padding
  /** Told how to ask; null once the map is gone. */
  readonly onBox: (box: ShownBox | null) => void
}

/** Lends out what the free part of the map shows: asked when it is wanted, no move draws the page. */
export function LendBox({ padding, onBox }: Props) {
  const map = useLiveMap()
  useEffect(() => {
    if (!map) return
    // Five decimals, about a metre, keep the link short.
    const now = () => freeBox(map, padding).map((degrees) => Number(degrees.toFixed(5)))
    onBox({ now })
    return () => onBox(null)
  }, [map, padding, onBox])
  return null
}
