import { ringsOf, type SketchPoint, sketchPoint } from './ground.ts'

/** What of the ground is seen: its middle and how many metres are across. */
export interface SketchCamera {
  readonly x: number
  readonly y: number
  /** Metres from edge to edge. */
  readonly span: number
}

const LEAST_SPAN = 500

/** The middle of shapes and the box around them, in metres; null where there is none. */
export function boxOf(shapes: readonly (GeoJSON.Geometry | null)[]) {
  const points = shapes.flatMap(pointsOf)
  if (points.length === 0) return null
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    west: Math.min(...xs),
    east: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}

/** A camera that sees the shapes with room around them; `around` says how much of their size. */
export function cameraOver(
  shapes: readonly (GeoJSON.Geometry | null)[],
  ratio: number,
  around = 2,
): SketchCamera | null {
  const box = boxOf(shapes)
  if (!box) return null
  const across = Math.max(box.east - box.west, (box.bottom - box.top) * ratio)
  return {
    x: (box.west + box.east) / 2,
    y: (box.top + box.bottom) / 2,
    span: Math.max(LEAST_SPAN, across * (1 + around)),
  }
}

/** `viewBox` of a camera on a picture that is `ratio` times as wide as high. */
export function viewBoxOf({ x, y, span }: SketchCamera, ratio: number): string {
  const height = span / ratio
  return [x - span / 2, y - height / 2, span, height].map(Math.round).join(' ')
}

/** The same sight in the left part of a wider picture, of which a panel covers the rest. */
export function besidePanel({ x, y, span }: SketchCamera, free: number): SketchCamera {
  const whole = span / free
  return { x: x + (whole * (1 - free)) / 2, y, span: whole }
}

/** A flight that rises and falls between two cameras, `at` from 0 to 1. */
export function between(from: SketchCamera, to: SketchCamera, at: number): SketchCamera {
  const eased = at < 0.5 ? 4 * at ** 3 : 1 - (-2 * at + 2) ** 3 / 2
  const way = Math.hypot(to.x - from.x, to.y - from.y)
  const straight = from.span * (to.span / from.span) ** eased
  // Far sites are left by rising, so that one sees where one goes.
  const rise = Math.sin(Math.PI * eased) * Math.max(0, way * 0.9 - (from.span + to.span) / 4)
  return {
    x: from.x + (to.x - from.x) * eased,
    y: from.y + (to.y - from.y) * eased,
    span: straight + rise,
  }
}

/** A round length that is about a fifth of the span, for the scale bar. */
export function scaleLength(span: number): number {
  const rough = span / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const digit = [5, 2, 1].find((one) => one * power <= rough) ?? 1
  return digit * power
}

function pointsOf(shape: GeoJSON.Geometry | null): SketchPoint[] {
  return ringsOf(shape).flat().map(sketchPoint)
}
