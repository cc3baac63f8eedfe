import { type Metres, toMetres } from '@panhuo/shared/geography/localFrame'
import { railway } from '@panhuo/shared/geography/railway'
import { streets } from '@panhuo/shared/geography/streets'
import { type Block, blocks } from './blocks.ts'
import {
  along,
  at,
  clipLeft,
  type FlatRing,
  flatArea,
  leftOf,
  middle,
  ringsMeet,
  toSegment,
} from './flatPolygon.ts'
import { grainAt } from './quarters.ts'
import { type Random, seededRandom } from './random.ts'

/** One property of a block, intact or inefficient; only some become plots. */
export interface Lot {
  readonly block: Block
  readonly corners: FlatRing
  /** Corners (by index in `corners`) that lie at a crossing of two streets. */
  readonly crossings: readonly number[]
  readonly areaM2: number
  /** Beside a winding village road instead of in a block of the grid. */
  readonly besideVillage: boolean
}

/** Width of a lane inside a block, metres. */
const LANE_M = 8
/** Least distance from a fence to the carriageway of a village road, metres. */
const ROADSIDE_M = 4
const SMALLEST_M2 = 1500
/** Just below 120 亩. */
const LARGEST_M2 = 78_500
const rail = railway.line.map(toMetres)
// Streets of the grid bound the blocks by themselves; the winding ones have to be looked at.
const windingRoads = streets
  .filter(({ id }) => id.startsWith('v'))
  .map(({ line, widthM }) => ({ line: line.map(toMetres), reach: widthM / 2 + ROADSIDE_M }))

/** Divides every block into lots, the same way each time. */
export function lots(): readonly Lot[] {
  const random = seededRandom(350504)
  return blocks().flatMap((block) => blockLots(block, random))
}

interface Strip {
  readonly low: number
  readonly high: number
  /** Lots of the strip, from one end to the other. */
  readonly count: number
}

function blockLots(block: Block, random: Random): readonly Lot[] {
  const lengthways = random.chance(0.5)
  const [a, b, c, d] = block.corners
  const depth = Math.hypot(d[0] - a[0], d[1] - a[1])
  const width = Math.hypot(b[0] - a[0], b[1] - a[1])
  const [stripDepth, stripLength] = lengthways ? [width, depth] : [depth, width]
  const strips = stripsOf(
    grainAt(block.across, block.along, random),
    stripDepth,
    stripLength,
    random,
  )
  const place = (p: number, q: number): Metres =>
    lengthways ? along(along(a, b, q), along(d, c, q), p) : along(along(a, b, p), along(d, c, p), q)
  return strips.flatMap(({ low, high, count }) => {
    const cuts = cutsOf(count, random)
    return cuts.slice(1).flatMap((right, index) => {
      const left = cuts[index] as readonly [number, number]
      const quad = [
        place(left[0], low),
        place(right[0], low),
        place(right[1], high),
        place(left[1], high),
      ]
      const ring = flatArea(quad) < 0 ? quad.reverse() : quad
      const clear = clearOfRailway(ring)
      const areaM2 = flatArea(clear)
      if (clear.length < 4 || areaM2 < SMALLEST_M2 || !clearOfRoads(clear)) return []
      return [
        {
          block,
          corners: clear,
          crossings: crossingsOf(block, clear),
          areaM2,
          besideVillage: false,
        },
      ]
    })
  })
}

/** Strips across the depth of a block (as shares of it), with a lane between back-to-back pairs. */
function stripsOf(
  grain: 'ESTATE' | 'WORKS' | 'MIXED' | 'YARD',
  depth: number,
  length: number,
  random: Random,
): readonly Strip[] {
  const lane = LANE_M / depth / 2
  const count = (frontage: number) =>
    Math.max(1, Math.round((length / frontage) * random.between(0.8, 1.25)))
  const middle = random.between(0.44, 0.56)
  const halves = (low: number, high: number, frontage: number): Strip[] => {
    const cut = low + (high - low) * random.between(0.45, 0.55)
    return [
      { low, high: cut, count: count(frontage) },
      { low: cut, high, count: count(frontage) },
    ]
  }
  if (grain === 'ESTATE') {
    const cut = random.between(0.52, 0.68)
    const fewest = Math.ceil((depth * length) / LARGEST_M2)
    return random.chance(0.55)
      ? [{ low: 0, high: 1, count: Math.max(fewest, random.whole(1, 2)) }]
      : [
          { low: 0, high: cut, count: random.whole(1, 2) },
          { low: cut, high: 1, count: random.whole(2, 3) },
        ]
  }
  if (grain === 'WORKS') return halves(0, 1, 88)
  const fine = halves(middle + lane, 1, 58)
  if (grain === 'MIXED') return [{ low: 0, high: middle - lane, count: count(105) }, ...fine]
  return [...halves(0, middle - lane, 54), ...fine]
}

/** Side lines of the lots of a strip: front and back end of each, slightly out of square. */
function cutsOf(count: number, random: Random): readonly (readonly [number, number])[] {
  const widths = Array.from({ length: count }, () => 1 + 0.28 * random.normal()).map((width) =>
    Math.max(0.45, width),
  )
  const total = widths.reduce((sum, width) => sum + width, 0)
  let reached = 0
  const inner = widths.slice(0, -1).map((width) => {
    reached += width / total
    const slant = (0.05 / count) * random.normal()
    return [reached - slant, reached + slant] as const
  })
  return [[0, 0], ...inner, [1, 1]]
}

/** Cuts off what comes nearer to the railway than its corridor and a fire lane. */
function clearOfRailway(ring: FlatRing): FlatRing {
  const reach = railway.corridorM / 2 + 12
  let kept = ring
  for (const [index, from] of rail.slice(0, -1).entries()) {
    const to = rail[index + 1] as Metres
    if (!kept.some((corner) => toSegment(corner, from, to) < 400)) continue
    const side = leftOf(middle(kept), from, to) >= 0
    kept = side ? clipLeft(kept, from, to, reach) : clipLeft(kept, to, from, reach)
  }
  return kept
}

/** Does the ring keep its distance from every road outside the grid? */
export function clearOfRoads(ring: FlatRing): boolean {
  return windingRoads.every(({ line, reach }) =>
    line.slice(1).every((to, index) => {
      const from = line[index] as Metres
      const near = ring.some((corner, edge) => {
        const next = at(ring, edge + 1)
        const ends = [toSegment(from, corner, next), toSegment(to, corner, next)]
        return Math.min(toSegment(corner, from, to), ...ends) < reach
      })
      return !near && !ringsMeet(ring, [from, to])
    }),
  )
}

/** Corners that coincide with a corner of the block where streets meet. */
function crossingsOf(block: Block, ring: FlatRing): readonly number[] {
  const meets = block.corners.filter(
    (_, index) => block.streetOn[index] && block.streetOn[(index + 3) % 4],
  )
  return ring.flatMap((corner, index) =>
    meets.some((meet) => Math.hypot(meet[0] - corner[0], meet[1] - corner[1]) < 0.5) ? [index] : [],
  )
}
