import { type Metres, toMetres, toPosition } from './localFrame.ts'
import { mainRoad } from './mainRoad.ts'
import type { Position } from './position.ts'

/**
 * The schematic street grid of 双阳 has two coordinates: `along` runs in metres up 万虹路, 0 at its
 * bend by the street's seat; `across` runs in metres east of it. Copies of the spine and straight
 * cross streets give the grid, and a gentle warp that vanishes on the spine keeps it from looking ruled.
 */
const spine = mainRoad.line.map(toMetres)
const BEND = 3
/** Bearing of the cross streets, square to 万虹路 north of the bend and nearly along the railway. */
const CROSS: Metres = [0.9481, 0.3181]

interface Leg {
  readonly start: number
  readonly end: number
  readonly from: Metres
  readonly direction: Metres
}

const legs = spineLegs()

/** Metres east and north of the frame's origin for a point of the grid. */
export function gridMetres(across: number, along: number): Metres {
  const leg = legs.find((one) => along <= one.end) ?? (legs.at(-1) as Leg)
  const run = along - leg.start
  const fade = Math.abs(across) / (Math.abs(across) + 420)
  const sway = fade * 62 * Math.sin(along / 430 + across / 2600 + 0.7)
  const lift = fade * 74 * Math.sin(across / 470 + along / 3100 + 1.1)
  const east = leg.from[0] + leg.direction[0] * run + CROSS[0] * (across + sway)
  const north = leg.from[1] + leg.direction[1] * run + CROSS[1] * (across + sway)
  return [east - CROSS[1] * lift, north + CROSS[0] * lift]
}

/** The same point as longitude and latitude. */
export function gridPosition(across: number, along: number): Position {
  return toPosition(gridMetres(across, along))
}

/** A polygon ring over a rectangle of the grid, following its curves, counterclockwise and closed. */
export function gridRing(
  [west, east]: readonly [number, number],
  [south, north]: readonly [number, number],
  step = 60,
): readonly Position[] {
  const corners: Metres[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
  const ring = corners.flatMap((corner, index) =>
    gridSteps(corner, corners[(index + 1) % 4] as Metres, step).slice(0, -1),
  )
  return [...ring, ring[0] as Position]
}

/** Positions from one grid point to another, one about every `step` metres. */
export function gridSteps(from: Metres, to: Metres, step = 60): readonly Position[] {
  const length = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]))
  const count = Math.max(1, Math.ceil(length / step))
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count
    return gridPosition(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share)
  })
}

function spineLegs(): readonly Leg[] {
  const lengths = spine.slice(1).map((to, index) => distance(spine[index] as Metres, to))
  const toBend = lengths.slice(0, BEND).reduce((sum, length) => sum + length, 0)
  let start = -toBend
  return lengths.map((length, index) => {
    const from = spine[index] as Metres
    const to = spine[index + 1] as Metres
    const leg: Leg = {
      start,
      end: start + length,
      from,
      direction: [(to[0] - from[0]) / length, (to[1] - from[1]) / length],
    }
    start += length
    return leg
  })
}

function distance(from: Metres, to: Metres): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1])
}
