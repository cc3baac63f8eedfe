/** Rings of one polygon, outer first, as GeoJSON has them. */
export type Rings = readonly (readonly (readonly number[])[])[]

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Where the name of an area stands: in the middle of its widest stretch at half its height. Tiles
 * cut areas into overlapping pieces; all pieces together give one place, so a name is drawn once.
 */
export function labelPoint(pieces: readonly Rings[]): [number, number] | null {
  const heights = pieces.flatMap((rings) => rings[0]?.map(([, y = 0]) => y) ?? [])
  if (heights.length === 0) return null
  // Half the height may run exactly through corners; a hair above it does not.
  const low = Math.min(...heights)
  const y = low + (Math.max(...heights) - low) * 0.5003
  const spans = joined(pieces.flatMap((rings) => spansAt(rings, y)))
  const widest = spans.reduce<Span | null>(
    (best, span) => (best && best.to - best.from >= span.to - span.from ? best : span),
    null,
  )
  return widest && [(widest.from + widest.to) / 2, y]
}

/** The stretches of a level line that lie inside the polygon, holes left out. */
function spansAt(rings: Rings, y: number): Span[] {
  const crossings: number[] = []
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index - 1] ?? []
      const [x2 = 0, y2 = 0] = ring[index] ?? []
      if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
    }
  }
  crossings.sort((a, b) => a - b)
  return Array.from({ length: crossings.length >> 1 }, (_, index) => ({
    from: crossings[index * 2] as number,
    to: crossings[index * 2 + 1] as number,
  }))
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    } else result.push(span)
  }
  return result
}
