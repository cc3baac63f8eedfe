import type { Geometry } from 'geojson'
import { type Geom, union } from 'polyclip-ts'
import { distanceM } from '../draw/shapeGeometry.ts'
import { nearestOnRing } from './nearest.ts'
import { partsOf } from './shapeParts.ts'

/** Neighbors that miss each other by this much are still one piece of land, metres (as the server). */
const TOUCHING_M = 0.5

/** Into how many separate pieces of land the areas fall, counting near misses as touching. */
export function piecesOf(areas: readonly Geometry[]): number {
  const parts = areas.flatMap(partsOf)
  const [first, ...rest] = parts.map((rings) => [rings] as Geom)
  if (!first) return 0
  const joined = union(first, ...rest)
  const left = new Set(joined.keys())
  let count = 0
  while (left.size > 0) {
    count += 1
    const edge = [[...left][0] as number]
    for (const at of edge) {
      left.delete(at)
      for (const other of left) {
        const rings = joined[other]
        if (rings && joined[at] && areNear(joined[at][0] ?? [], rings[0] ?? [])) edge.push(other)
      }
    }
  }
  return count
}

function areNear(one: readonly (readonly number[])[], other: readonly (readonly number[])[]) {
  const misses = (points: typeof one, ring: typeof one) =>
    points.some((point) => distanceM([...point], nearestOnRing(point, ring)) <= TOUCHING_M)
  return misses(one, other) || misses(other, one)
}
