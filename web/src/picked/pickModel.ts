import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { inOrder, MAX_PICKED } from '../url/pickedText.ts'
import type { Picked } from '../url/view.ts'

/** A pick as it was, and the filter (its canonical text) that it was made under. */
export interface FormerPick {
  readonly picked: Picked
  readonly filterText: string
}

export const nothingPicked: Picked = { all: false, codes: [] }

export function isEmpty({ all, codes }: Picked): boolean {
  return !all && codes.length === 0
}

/** Whether a plot of the present filter is picked. */
export function isPicked({ all, codes }: Picked, code: string): boolean {
  return codes.includes(code) !== all
}

/** Whether every plot of the filter is picked; `rows` are those of them that were read so far. */
export function isWhole(
  picked: Picked,
  rows: readonly { readonly code: string }[],
  totalCount: number,
): boolean {
  if (picked.all && picked.codes.length === 0) return true
  // What a pick names may lie outside the filter, so only rows that were read can tell.
  return (
    totalCount > 0 && rows.length === totalCount && rows.every(({ code }) => isPicked(picked, code))
  )
}

/**
 * Picks the plots, or drops them. Null where one link and one filter could not name them all
 * (more than MAX_PICKED).
 */
export function withPlots(picked: Picked, codes: readonly string[], on: boolean): Picked | null {
  const named = new Set(picked.codes)
  for (const code of codes) {
    // With `all`, what is named is what is left out.
    if (on === picked.all) named.delete(code)
    else named.add(code)
  }
  return named.size > MAX_PICKED ? null : { all: picked.all, codes: inOrder(named) }
}

/** Picks what was not, drops what was. */
export function toggled(picked: Picked, code: string): Picked | null {
  return withPlots(picked, [code], !isPicked(picked, code))
}

/** Whether a former pick would still be of the same plots: `all` is other ones under another filter. */
export function isSamePlots({ picked, filterText }: FormerPick, filterNow: string): boolean {
  return !picked.all || filterText === filterNow
}

/** The filter that gives exactly the picked plots; `all` holds within the filter of the page. */
export function filterOfPicked({ all, codes }: Picked, filter: ParcelFilter): ParcelFilter {
  if (!all) return { code: { in: codes } }
  if (codes.length === 0) return filter
  return { ...filter, and: [...(filter.and ?? []), { not: { code: { in: codes } } }] }
}
