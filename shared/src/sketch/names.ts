import type { boxOf, SketchCamera } from './camera.ts'
import type { SketchPoint } from './ground.ts'

/** Edges in metres. */
export type SketchBox = NonNullable<ReturnType<typeof boxOf>>

/** Half the width and half the height of a name, metres. */
interface Extent {
  readonly wide: number
  readonly high: number
}

interface Ground {
  readonly camera: SketchCamera
  readonly ratio: number
  /** Height of the letters, metres. */
  readonly letter: number
  /** What the names make way for. */
  readonly taken: readonly SketchBox[]
}

/** Names of lines on the ground, each whole and clear of all others; one without room is left out. */
export function placedNames<Line extends { readonly line: readonly SketchPoint[] }>(
  lines: readonly Line[],
  nameOf: (line: Line) => string,
  { camera, ratio, letter, taken }: Ground,
): readonly { readonly of: Line; readonly text: string; readonly spot: SketchPoint }[] {
  const full = [...taken]
  return lines.flatMap((of) => {
    const text = nameOf(of)
    const extent = extentOf(text, letter)
    const spot = nameSpot(of.line, camera, ratio, full, extent)
    if (!spot) return []
    full.push(boxAt(spot, extent))
    return [{ of, text, spot }]
  })
}

/** The box of what is said of a shape, at its `labelSpot`. */
export function labelBox(box: SketchBox, text: string, letter: number): SketchBox {
  return boxAt(labelSpot(box, text, letter), extentOf(text, letter))
}

const extentOf = (text: string, letter: number): Extent => ({
  wide: (lettersWide(text) * letter) / 2,
  high: letter * 0.65,
})

const boxAt = ([x, y]: SketchPoint, { wide, high }: Extent): SketchBox => ({
  west: x - wide,
  east: x + wide,
  top: y - high,
  bottom: y + high,
})

/**
 * Where the name of a line stands: in the middle of what is seen of it or else along it, whole, away
 * from the edge and clear of what is taken; null where there is no such place.
 */
export function nameSpot(
  line: readonly SketchPoint[],
  { x, y, span }: SketchCamera,
  ratio: number,
  taken: readonly SketchBox[] = [],
  { wide, high }: Extent = { wide: 0, high: 0 },
): SketchPoint | null {
  const room = span * 0.012
  const east = Math.min(span * 0.42, span / 2 - wide - room)
  const south = Math.min((span / ratio) * 0.42, span / ratio / 2 - high - room)
  if (east < 0 || south < 0) return null
  const legs = line.slice(1).flatMap((to, index) => {
    const from = line[index] as SketchPoint
    const seen = clipped(from, to, [x - east, x + east, y - south, y + south])
    if (!seen) return []
    const { a, b } = seen
    return [{ a, b, length: Math.hypot(b[0] - a[0], b[1] - a[1]) }]
  })
  const whole = legs.reduce((sum, { length }) => sum + length, 0)
  const spots = [0.5, 0.2, 0.8, 0.35, 0.65, 0, 1].flatMap(
    (share) => along(legs, whole * share) ?? [],
  )
  const clear = spots.find(([px, py]) =>
    taken.every(
      (box) =>
        px + wide + room < box.west ||
        px - wide - room > box.east ||
        py + high + room / 2 < box.top ||
        py - high - room / 2 > box.bottom,
    ),
  )
  return clear ?? null
}

interface Leg {
  readonly a: SketchPoint
  readonly b: SketchPoint
  readonly length: number
}

function along(legs: readonly Leg[], metres: number): readonly [SketchPoint] | null {
  let left = metres
  for (const { a, b, length } of legs) {
    if (left <= length) {
      const share = length === 0 ? 0 : left / length
      return [[Math.round(a[0] + (b[0] - a[0]) * share), Math.round(a[1] + (b[1] - a[1]) * share)]]
    }
    left -= length
  }
  return null
}

/** The part of a leg within west, east, top, bottom. */
function clipped(from: SketchPoint, to: SketchPoint, box: readonly number[]) {
  const [west = 0, east = 0, top = 0, bottom = 0] = box
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  let [enter, leave] = [0, 1]
  for (const [way, room] of [
    [-dx, from[0] - west],
    [dx, east - from[0]],
    [-dy, from[1] - top],
    [dy, bottom - from[1]],
  ] as const) {
    if (way === 0 && room < 0) return null
    if (way < 0) enter = Math.max(enter, room / way)
    if (way > 0) leave = Math.min(leave, room / way)
  }
  if (enter > leave) return null
  const at = (share: number): SketchPoint => [from[0] + dx * share, from[1] + dy * share]
  return { a: at(enter), b: at(leave) }
}

/**
 * Where what is said of a shape stands: in its middle, or above a shape that it would cover. Metres;
 * `letter` is the height of a letter.
 */
export function labelSpot(box: SketchBox, text: string, letter: number): SketchPoint {
  const x = (box.west + box.east) / 2
  const covers = lettersWide(text) * letter > box.east - box.west
  return [x, covers ? box.top - letter : (box.top + box.bottom) / 2]
}

/** Width of a text in heights of its letters: Chinese ones are square, others about half. */
function lettersWide(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.56), 0)
}
