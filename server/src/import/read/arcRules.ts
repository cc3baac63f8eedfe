import type { Position } from 'geojson'

/** Half of the widest gap between an arc and its chord, in units of the drawing: 5 mm in metres. */
const SAGITTA = 0.005
/** Points of one arc; a slip of a thousand kilometres makes no more. */
const MOST = 400

export interface BulgedPoint {
  readonly x: number
  readonly y: number
  /** Tangent of a quarter of the angle to the next point, positive to the left; 0 for a straight line. */
  readonly bulge?: number
}

/** The points of a closed polyline with each arc as chords that stay within 5 mm of it. */
export function straightened(points: readonly BulgedPoint[]): Position[] {
  return points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point
    return [[point.x, point.y], ...between(point, next)]
  })
}

/** Points on the arc between two others, both left out. */
function between({ x, y, bulge = 0 }: BulgedPoint, next: BulgedPoint): Position[] {
  const [dx, dy] = [next.x - x, next.y - y]
  const chord = Math.hypot(dx, dy)
  if (bulge === 0 || chord === 0) return []
  const angle = 4 * Math.atan(bulge)
  const radius = (chord * (1 + bulge * bulge)) / (4 * Math.abs(bulge))
  const step = 2 * Math.acos(Math.max(0, 1 - SAGITTA / radius))
  const pieces = Math.min(MOST, Math.max(2, Math.ceil(Math.abs(angle) / step)))
  // From the middle of the chord to the centre, a quarter turn to the left for a positive bulge.
  const away = (1 - bulge * bulge) / (4 * bulge)
  const [cx, cy] = [x + dx / 2 - dy * away, y + dy / 2 + dx * away]
  const start = Math.atan2(y - cy, x - cx)
  return Array.from({ length: pieces - 1 }, (_, index) => {
    const turn = start + (angle * (index + 1)) / pieces
    return [cx + radius * Math.cos(turn), cy + radius * Math.sin(turn)]
  })
}
