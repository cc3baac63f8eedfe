import type { Look } from './look.ts'

/** What tiles are asked with and drawn in. */
export interface Asked {
  readonly filter: string
  readonly look: Look
}

/**
 * Whether tiles may come in out of order: MapLibre lays out what it has anew in other colors while
 * tiles of another filter are on their way, and the old may be done last. One that now holds nothing
 * would then keep the plots of before.
 */
export function mayCross(before: Asked, now: Asked, allLoaded: boolean): boolean {
  const [filters, looks] = [before.filter !== now.filter, before.look !== now.look]
  return (filters && looks) || ((filters || looks) && !allLoaded)
}
