import { isTileLayer } from '@panhuo/shared/tile/layers'
import type { ErrorEvent, Map as MapLibreMap, VectorTileSource } from 'maplibre-gl'
import type { MapProblem } from './target.ts'

/** As much of MapLibre's tile as a failure leaves in the way of the next try. */
interface FailedTile {
  actor?: unknown
  etag?: unknown
}

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
 * Reports each tile that could not be read; once none of its layer is missing any more, because it
 * came after all or has left the view, and when the browser gives the drawing back, the same problem
 * is reported as `mended`.
 */
export function watchProblems(
  map: MapLibreMap,
  tell: (problem: MapProblem) => void,
  mended: (problem: MapProblem) => void,
): void {
  const missing = new Map<string, Set<object>>()
  map.on('error', (event: ErrorEvent & { sourceId?: unknown; tile?: FailedTile }) => {
    const { tile } = event
    if (tile) {
      // MapLibre 6.17 takes a failed tile that still has its worker for one on its way and never
      // asks for it again, whatever its new address.
      tile.actor = undefined
      // And it tells nobody of an answer that is the same as the one before the failure.
      tile.etag = undefined
    }
    const problem = problemOf(event)
    if (problem?.kind !== 'TILES' || !tile) {
      console.error(event.error)
      return
    }
    const { layer } = problem
    missing.set(layer, (missing.get(layer) ?? new Set()).add(tile))
    tell(problem)
  })
  const isThere = ({ sourceId, tile }: { readonly sourceId?: string; readonly tile?: object }) => {
    if (!tile || !sourceId || !isTileLayer(sourceId)) return
    const tiles = missing.get(sourceId)
    if (tiles?.delete(tile) && tiles.size === 0) {
      mended({ kind: 'TILES', layer: sourceId, status: 0 })
    }
  }
  map.on('sourcedata', isThere)
  // A failed tile that leaves the view is missed by nobody.
  map.on('sourcedataabort', isThere)
  // MapLibre asks for a failed tile no more, nor for a coarser one that failed in its place; whoever
  // goes on is served as soon as the server answers again.
  map.on('moveend', () => {
    for (const [layer, tiles] of missing) {
      const source = tiles.size > 0 && map.getSource<VectorTileSource>(layer)
      if (source) source.setTiles(source.serialize().tiles ?? [])
    }
  })
  map.on('webglcontextlost', () => tell({ kind: 'CONTEXT_LOST' }))
  map.on('webglcontextrestored', () => mended({ kind: 'CONTEXT_LOST' }))
}
