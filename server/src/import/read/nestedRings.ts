import { boxOf, holds, inside, type Ring, signedArea } from './rings.ts'

/** Which rings lie directly inside of which, by index; rings that coincide lie beside each other. */
export function nestedIn(rings: readonly Ring[]): Map<number, number> {
  const placed: { index: number; ring: Ring; box: ReturnType<typeof boxOf> }[] = []
  const within = new Map<number, number>()
  const sized = rings
    .map((ring, index) => ({ index, ring, box: boxOf(ring), size: Math.abs(signedArea(ring)) }))
    .sort((a, b) => b.size - a.size)
  for (const { index, ring, box } of sized) {
    // The last one placed around it is the smallest, since rings come by size.
    const around = placed.findLast((other) => holds(other.box, box) && inside(ring, other.ring))
    if (around) within.set(index, around.index)
    placed.push({ index, ring, box })
  }
  return within
}
