import type { Query, QueryClient } from '@tanstack/react-query'
import { isUnmoved } from './unmoved.ts'

/** Questions about the whole register, which cost the most and are answered beside the sheet. */
const ofTheWhole = new Set<unknown>([
  ...['parcels', 'facets', 'histograms', 'register-totals', 'sum', 'spread', 'classes'],
  ...['relaxations', 'record-names', 'areas', 'board-plots', 'project-board', 'project-counts'],
  ...['morning-counts', 'print-map', 'print-rows'],
])
/** How long the server's own news may take before they are asked for without it. */
const NEWS_MS = 1500

const isWhole = ({ queryKey }: Query) => ofTheWhole.has(queryKey[0])

/**
 * Reads again what stands on screen after a change of one's own; done when the sheet that one works
 * in shows it. Lists and sums follow at the news that everybody gets, or soon after without it: asked
 * for at once as well, they would be answered twice and keep the form waiting.
 */
export async function readAgain(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ predicate: isWhole, refetchType: 'none' })
  setTimeout(() => {
    void queries.refetchQueries({
      type: 'active',
      predicate: (query) => isWhole(query) && query.state.isInvalidated,
    })
  }, NEWS_MS)
  await queries.invalidateQueries({
    predicate: (query) => !isWhole(query) && !isUnmoved(query.queryKey),
  })
}
