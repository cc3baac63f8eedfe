import type { Position } from 'geojson'
import { difference, type Geom } from 'polyclip-ts'
import { partsAreaM2, type Rings } from './shapeParts.ts'

/** Half the width of the blade, degrees: about a millimetre. */
const HALF = 1e-8
/** Smaller than this is what the blade's width leaves over, m². */
const LEAST_M2 = 0.05

export interface Piece {
  readonly parts: readonly Rings[]
  readonly areaM2: number
}

/**
 * The pieces that a line across a plot leaves, west to east, as the server orders them; one piece
 * while it does not divide it. Parts that the line misses go with the first. The server cuts anew.
 */
export function cutBy(parts: readonly Rings[], line: readonly Position[]): readonly Piece[] {
  const [blade, ...blades] = line
    .slice(1)
    .flatMap((to, index) => bladeOf(line[index] as Position, to))
  if (!blade) return [pieceOf(parts)]
  const missed: Rings[] = []
  const pieces: Rings[][] = []
  for (const part of parts) {
    const left = difference([[...part]] as Geom, blade, ...blades) as Position[][][]
    const whole = left.filter((rings) => partsAreaM2([rings]) > LEAST_M2)
    if (whole.length < 2) missed.push(part)
    else pieces.push(...whole.map((rings) => [rings]))
  }
  const [first, ...rest] = pieces.sort((one, other) => westOf(one) - westOf(other))
  if (!first) return [pieceOf(parts)]
  return [[...first, ...missed], ...rest].map(pieceOf)
}

function bladeOf([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): Geom[] {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return []
  const [x, y] = [(-(by - ay) / length) * HALF, ((bx - ax) / length) * HALF]
  const ring = [
    [ax + x, ay + y],
    [ax - x, ay - y],
    [bx - x, by - y],
    [bx + x, by + y],
    [ax + x, ay + y],
  ]
  return [[[ring]] as Geom]
}

function pieceOf(parts: readonly Rings[]): Piece {
  return { parts, areaM2: partsAreaM2(parts) }
}

function westOf(parts: readonly Rings[]): number {
  return Math.min(...parts.flat(2).map(([lon = 0]) => lon))
}
