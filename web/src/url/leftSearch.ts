import { keptSearch } from './keptSearch.ts'
import type { SearchText } from './searchText.ts'

let left: string | undefined

/** Remembers what stood open on the map when it was left, as the link says it. */
export function leaveMap(at: string | undefined): void {
  left = at
}

/** The link back to the map: what travels along, and what stood open there. */
export function leftSearch(search: SearchText): SearchText {
  return { ...keptSearch(search), ...(left ? { at: left } : {}) }
}
