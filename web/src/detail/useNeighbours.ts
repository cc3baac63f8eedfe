import { useEffect } from 'react'
import { useParcelList } from '../parcel/parcelList.ts'
import type { Selection } from '../url/view.ts'

export interface Neighbours {
  /** Place in the filtered list, from 1; undefined where the record is not (yet) in it. */
  readonly place: number | undefined
  readonly count: number
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** The plots before and after the selected one in the filtered, sorted list. */
export function useNeighbours(selected: Selection): Neighbours {
  const { rows, totalCount, readOn } = useParcelList()
  const index =
    selected.layer === 'parcels' ? rows.findIndex((row) => row.code === selected.code) : -1
  const atEnd = index >= 0 && index === rows.length - 1
  useEffect(() => {
    if (atEnd) readOn()
  }, [atEnd, readOn])
  return {
    place: index < 0 ? undefined : index + 1,
    count: totalCount ?? rows.length,
    previous: index < 0 ? undefined : rows[index - 1]?.code,
    next: index < 0 ? undefined : rows[index + 1]?.code,
  }
}
