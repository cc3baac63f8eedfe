import Flatbush from 'flatbush'
import type { MultiPolygon, Polygon } from 'geojson'
import { boxOf, holds, inside, type Ring, signedArea } from './rings.ts'

/**
 * Which rings lie directly inside of which, by index; rings that coincide lie beside each other.
 * Rings that are empty or not finite lie in none.
 */
export function nestedIn(rings: readonly Ring[]): Map<number, number> {
  const within = new Map<number, number>()
  const sized = bySize(rings).flatMap((index) => {
    const ring = rings[index] as Ring
    const box = boxOf(ring)
    return box.every(Number.isFinite) ? [{ index, ring, box }] : []
  })
  if (sized.length < 2) return within
  // A sheet has many thousand rings; each is held against those near it alone.
  const tree = new Flatbush(sized.length)
  for (const { box } of sized) tree.add(...box)
  tree.finish()
  for (const [rank, { index, ring, box }] of sized.entries()) {
    // Of the larger ones around it the last is the smallest.
    const larger = tree.search(...box, (other) => other < rank).sort((a, b) => b - a)
    const around = larger
      .map((other) => sized[other] as (typeof sized)[number])
      .find((other) => holds(other.box, box) && inside(ring, other.ring))
    if (around) within.set(index, around.index)
  }
  return within
}

/** Rings as polygons: each lies in the smallest ring around it, odd depths are holes. Numbers and directions are not asked. */
export function polygonsOf(rings: readonly Ring[]): Polygon | MultiPolygon | null {
  const within = nestedIn(rings)
  const placed = new Map<number, { depth: number; polygon: Ring[] }>()
  const polygons: Ring[][] = []
  for (const index of bySize(rings)) {
    const around = placed.get(within.get(index) ?? -1)
    const depth = around ? around.depth + 1 : 0
    let polygon = around?.polygon ?? []
    if (depth % 2 === 0) {
      polygon = []
      polygons.push(polygon)
    }
    polygon.push(rings[index] as Ring)
    placed.set(index, { depth, polygon })
  }
  const [only, ...others] = polygons
  if (!only) return null
  return others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** Indexes of the rings, the largest first. */
function bySize(rings: readonly Ring[]): number[] {
  const sizes = rings.map((ring) => Math.abs(signedArea(ring)))
  return [...rings.keys()].sort((a, b) => (sizes[b] as number) - (sizes[a] as number))
}
