import type { Position } from 'geojson'
import { type Geom, intersection } from 'polyclip-ts'
import { partsAreaM2, type Rings } from './shapeParts.ts'

/** What a hand drawing along a side leaves over or takes in, m². */
const SLIVER_M2 = 0.05

/**
 * The shape with one more ring: a hole where it lies inside a part, another part where it lies
 * outside of all; null where it is neither. A ring inside a hole is another part.
 */
export function withRing(parts: readonly Rings[], ring: Position[]): readonly Rings[] | null {
  const areaM2 = partsAreaM2([[ring]])
  const shared = parts.map((part) => {
    const common = intersection([[...part]] as Geom, [[ring]] as Geom) as Position[][][]
    return partsAreaM2(common)
  })
  if (shared.every((common) => common <= SLIVER_M2)) return [...parts, [ring]]
  const around = shared.findIndex((common) => areaM2 - common <= SLIVER_M2)
  if (around < 0) return null
  return parts.map((part, at) => (at === around ? [...part, ring] : part))
}

/** The shape without one of its rings, counted over all parts: a hole alone, an outline with its holes. */
export function withoutRing(parts: readonly Rings[], ring: number): readonly Rings[] {
  let from = 0
  return parts.flatMap((part) => {
    const hole = ring - from
    from += part.length
    if (hole === 0) return []
    return [hole > 0 && hole < part.length ? part.filter((_, at) => at !== hole) : part]
  })
}
