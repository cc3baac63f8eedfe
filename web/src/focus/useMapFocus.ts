import { useCallback, useEffect, useRef, useState } from 'react'
import { useDetail } from '../detail/useDetail.ts'
import type { Box, FocusTarget } from '../map/target.ts'
import { useViewActions } from '../url/useView.tsx'
import type { Selection } from '../url/view.ts'

export interface MapFocus {
  readonly target: FocusTarget | null
  /** True while what is selected is what the page was opened with. */
  readonly fromLink: boolean
  /** Goes to the selected record, again if need be. */
  show(): void
}

/**
 * Where the map should go: to what a person selects, by flight; to what a link selects at once,
 * and only where the link names no view of its own.
 */
export function useMapFocus(selected: Selection | null): MapFocus {
  const { drawn } = useViewActions()
  const [opening] = useState(() => ({ key: keyOf(selected), stays: drawn().camera !== null }))
  const fromLink = useRef(opening.key !== '')
  const key = keyOf(selected)
  if (key !== opening.key) fromLink.current = false
  const { data } = useDetail(selected)
  const [target, setTarget] = useState<FocusTarget | null>(null)
  const bbox = data?.record?.code === selected?.code ? asBox(data?.record?.bbox) : null

  useEffect(() => {
    if (key === '' || !bbox) return
    if (!fromLink.current) setTarget({ bbox, fly: true })
    else if (!opening.stays) setTarget({ bbox, fly: false })
  }, [key, bbox, opening])

  const show = useCallback(() => {
    if (bbox) setTarget({ bbox, fly: true })
  }, [bbox])
  return { target, fromLink: fromLink.current, show }
}

function keyOf(selected: Selection | null): string {
  return selected ? `${selected.layer}/${selected.code}` : ''
}

// Query keeps the array as long as the answer is the same, so its identity can drive an effect.
function asBox(bbox: readonly number[] | null | undefined): Box | null {
  return bbox?.length === 4 ? (bbox as unknown as Box) : null
}
