import { isTileLayer } from '@panhuo/shared/tile/layers'
import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl'
import type { MapProblem } from './target.ts'

/** What MapLibre's error event says, in our words; null for what is no concern of the user. */
export function problemOf(event: { error: unknown; sourceId?: unknown }): MapProblem | null {
  const { sourceId, error } = event
  if (typeof sourceId !== 'string' || !isTileLayer(sourceId)) return null
  if (error instanceof Error && error.name === 'AbortError') return null
  return { kind: 'TILES', layer: sourceId, status: statusOf(error) }
}

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0
}

/**
 * Reports each problem once per layer and status, until that layer answers again; then, and when
 * the browser gives the drawing back, the same problem is reported as `mended`.
 */
export function watchProblems(
  map: MapLibreMap,
  tell: (problem: MapProblem) => void,
  mended: (problem: MapProblem) => void,
): void {
  const told = new Map<string, number>()
  map.on('error', (event: ErrorEvent & { sourceId?: unknown; tile?: { actor?: unknown } }) => {
    // MapLibre 6.17 takes a failed tile that still has its worker for one on its way and never asks
    // for it again, whatever its new address.
    if (event.tile) event.tile.actor = undefined
    const problem = problemOf(event)
    if (!problem) {
      console.error(event.error)
      return
    }
    if (problem.kind !== 'TILES' || told.get(problem.layer) === problem.status) return
    told.set(problem.layer, problem.status)
    tell(problem)
  })
  map.on('sourcedata', ({ sourceId, tile }) => {
    if (!tile || !isTileLayer(sourceId) || !told.delete(sourceId)) return
    mended({ kind: 'TILES', layer: sourceId, status: 0 })
  })
  map.on('webglcontextlost', () => tell({ kind: 'CONTEXT_LOST' }))
  map.on('webglcontextrestored', () => mended({ kind: 'CONTEXT_LOST' }))
}
