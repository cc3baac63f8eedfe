import type { Metres } from '@panhuo/shared/geography/localFrame'
import { SQUARE_METRES_PER_MU } from '@panhuo/shared/measure/units'
import {
  along,
  at,
  clipLeft,
  distance,
  type FlatRing,
  flatArea,
  leftOf,
  middle,
  toSegment,
} from './flatPolygon.ts'
import type { Lot } from './lots.ts'
import type { Random } from './random.ts'

/** One part of a plot: an outer ring and the holes in it, all counterclockwise and open. */
export interface FlatPart {
  readonly outer: FlatRing
  readonly holes: readonly FlatRing[]
}

export interface Shape {
  readonly kind: 'PLAIN' | 'CHAMFERED' | 'L_SHAPED' | 'HOLED' | 'PARTED'
  readonly parts: readonly FlatPart[]
}

const HOLED = 4
const PARTED = 5
const L_SHAPED = 24

/**
 * Gives every chosen lot its outline: street corners cut off for sight, some corners belonging to
 * somebody else (L-shapes), a few with a hole (a transformer yard, a kept building) and a few in
 * two parts with a lane between. Fences shared with a chosen neighbour stay as they are.
 */
export function shapesOf(chosen: readonly Lot[], random: Random): readonly Shape[] {
  const shapes = new Map<Lot, Shape>()
  const draw = (from: (lot: Lot) => boolean, count: number, make: (lot: Lot) => Shape | null) => {
    let made = 0
    for (const lot of shuffled(chosen, random)) {
      if (made >= count || shapes.has(lot) || !from(lot)) continue
      const shape = make(lot)
      if (shape) {
        shapes.set(lot, shape)
        made += 1
      }
    }
  }
  draw(
    (lot) => mu(lot) > 16 && mu(lot) < 60 && lot.corners.length === 4,
    PARTED,
    (lot) => parted(lot, random),
  )
  draw(
    (lot) => mu(lot) > 14,
    HOLED,
    (lot) => holed(lot, random),
  )
  draw(
    (lot) => mu(lot) > 7 && lot.corners.length === 4,
    L_SHAPED,
    (lot) => {
      const free = freeCorners(lot, chosen)
      return free.length > 0 ? lShaped(lot, random.pick(free), random) : null
    },
  )
  return chosen.map((lot) => shapes.get(lot) ?? chamfered(lot, chosen, random))
}

function mu(lot: Lot): number {
  return lot.areaM2 / SQUARE_METRES_PER_MU
}

/** Corners that no other chosen lot touches, so that a change there concerns nobody else. */
function freeCorners(lot: Lot, chosen: readonly Lot[]): readonly number[] {
  const others = chosen.filter((other) => other !== lot && near(other, lot))
  return lot.corners.flatMap((corner, index) => {
    const edges = [
      [at(lot.corners, index - 1), corner],
      [corner, at(lot.corners, index + 1)],
    ] as const
    const shared = others.some((other) =>
      edges.some(([from, to]) =>
        other.corners.some((_, i) => overlaps(other.corners, i, from, to)),
      ),
    )
    return shared ? [] : [index]
  })
}

function near(first: Lot, second: Lot): boolean {
  return distance(middle(first.corners), middle(second.corners)) < 700
}

/** Does an edge of the ring lie on the line of the given edge and overlap it? */
function overlaps(ring: FlatRing, index: number, from: Metres, to: Metres): boolean {
  const start = at(ring, index)
  const end = at(ring, index + 1)
  if (Math.abs(leftOf(start, from, to)) > 0.02 || Math.abs(leftOf(end, from, to)) > 0.02)
    return false
  return (
    toSegment(along(start, end, 0.5), from, to) < 0.02 ||
    toSegment(along(from, to, 0.5), start, end) < 0.02
  )
}

function chamfered(lot: Lot, chosen: readonly Lot[], random: Random): Shape {
  const free = freeCorners(lot, chosen)
  const cut = lot.crossings.filter((index) => free.includes(index))
  if (cut.length === 0) return plain(lot)
  const outer = lot.corners.flatMap((corner, index) => {
    if (!cut.includes(index)) return [corner]
    const metres = random.between(8, 15)
    const before = at(lot.corners, index - 1)
    const after = at(lot.corners, index + 1)
    return [
      along(corner, before, Math.min(0.3, metres / distance(corner, before))),
      along(corner, after, Math.min(0.3, metres / distance(corner, after))),
    ]
  })
  return { kind: 'CHAMFERED', parts: [{ outer, holes: [] }] }
}

function plain({ corners }: Lot): Shape {
  return { kind: 'PLAIN', parts: [{ outer: corners, holes: [] }] }
}

/** Takes a corner piece away; what stays has six corners, square to the lot's own sides. */
function lShaped({ corners }: Lot, index: number, random: Random): Shape {
  const corner = at(corners, index)
  const before = at(corners, index - 1)
  const after = at(corners, index + 1)
  const opposite = at(corners, index + 2)
  const back = random.between(0.3, 0.5)
  const side = random.between(0.32, 0.58)
  const onBefore = along(corner, before, back)
  const onAfter = along(corner, after, side)
  const inner = along(onBefore, along(after, opposite, back), side)
  const outer = corners.flatMap((one, i) =>
    i === ((index % corners.length) + corners.length) % corners.length
      ? [onBefore, inner, onAfter]
      : [one],
  )
  return { kind: 'L_SHAPED', parts: [{ outer, holes: [] }] }
}

/** A rectangle of 14 to 26 metres near the middle, square to the lot's first side. */
function holed({ corners }: Lot, random: Random): Shape | null {
  const [from, to] = [at(corners, 0), at(corners, 1)]
  const length = distance(from, to)
  const ahead: Metres = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const [east, north] = middle(corners)
  const half = random.between(7, 13)
  const deep = random.between(7, 11)
  const hole = (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).map(
    ([x, y]): Metres => [
      east + ahead[0] * half * x - ahead[1] * deep * y,
      north + ahead[1] * half * x + ahead[0] * deep * y,
    ],
  )
  const inside = hole.every((point) =>
    corners.every((corner, index) => leftOf(point, corner, at(corners, index + 1)) > 12),
  )
  return inside ? { kind: 'HOLED', parts: [{ outer: corners, holes: [hole] }] } : null
}

/** Two parts with a lane of 7 metres across the longer side. */
function parted({ corners }: Lot, random: Random): Shape | null {
  const long =
    distance(at(corners, 0), at(corners, 1)) > distance(at(corners, 1), at(corners, 2)) ? 0 : 1
  const share = random.between(0.38, 0.62)
  const start = along(at(corners, long), at(corners, long + 1), share)
  const end = along(at(corners, long + 3), at(corners, long + 2), share)
  const parts = [clipLeft(corners, start, end, 3.5), clipLeft(corners, end, start, 3.5)]
  if (parts.some((part) => part.length !== 4 || flatArea(part) < 2.5 * SQUARE_METRES_PER_MU))
    return null
  return { kind: 'PARTED', parts: parts.map((outer) => ({ outer, holes: [] })) }
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
