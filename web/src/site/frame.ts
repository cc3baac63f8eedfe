import { toMetres, toPosition } from '@panhuo/shared/geography/localFrame'
import type { Position } from '@panhuo/shared/geography/position'

/** A window on the flat land: its middle in metres of the local frame, and metres per unit. */
export interface Frame {
  readonly middle: readonly [east: number, north: number]
  readonly metresPerUnit: number
  readonly width: number
  readonly height: number
}

/** West, south, east, north in degrees. */
export type Box = readonly number[]

/** The box around all of them; null around none. */
export function boxAround(boxes: readonly (Box | null)[]): Box | null {
  const known = boxes.filter((box): box is Box => box !== null)
  if (known.length === 0) return null
  const edge = (at: number) => known.map((box) => box[at] ?? 0)
  return [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))]
}

/** The frame that shows a whole box with a margin, no closer than `closest` metres per unit. */
export function frameOf(
  box: Box,
  width: number,
  height: number,
  { margin = 0.12, closest = 0.35 } = {},
): Frame {
  const [west = 0, south = 0, east = 0, north = 0] = box
  const low = toMetres([west, south])
  const high = toMetres([east, north])
  const room = 1 - 2 * margin
  const metresPerUnit = Math.max(
    (high[0] - low[0]) / (width * room),
    (high[1] - low[1]) / (height * room),
    closest,
  )
  return { middle: [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2], metresPerUnit, width, height }
}

/** A place in units of the picture, to a tenth. */
export function placeIn(frame: Frame, position: Position): readonly [number, number] {
  const [east, north] = toMetres(position)
  const { middle, metresPerUnit, width, height } = frame
  const tenth = (value: number) => Math.round(value * 10) / 10
  return [
    tenth(width / 2 + (east - middle[0]) / metresPerUnit),
    tenth(height / 2 - (north - middle[1]) / metresPerUnit),
  ]
}

/** West, south, east, north in degrees of what the frame shows. */
export function boxOf({ middle, metresPerUnit, width, height }: Frame): Box {
  const [x, y] = [(width / 2) * metresPerUnit, (height / 2) * metresPerUnit]
  const low = toPosition([middle[0] - x, middle[1] - y])
  const high = toPosition([middle[0] + x, middle[1] + y])
  return [...low, ...high]
}

/** SVG path of a line. */
export function linePath(frame: Frame, line: readonly Position[]): string {
  return `M${line.map((position) => placeIn(frame, position).join(' ')).join('L')}`
}

/** SVG path of one or several polygons; empty for other shapes. */
export function shapePath(frame: Frame, geometry: GeoJSON.Geometry | null): string {
  return ringsOf(geometry)
    .map((ring) => `${linePath(frame, ring as unknown as readonly Position[])}Z`)
    .join('')
}

function ringsOf(geometry: GeoJSON.Geometry | null): readonly GeoJSON.Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

/** A round length for a scale bar of at most so many units: 1, 2 or 5 times a power of ten, metres. */
export function scaleLength(metresPerUnit: number, most: number): number {
  const ten = 10 ** Math.floor(Math.log10(metresPerUnit * most))
  const times = [5, 2, 1].find((factor) => factor * ten <= metresPerUnit * most) ?? 1
  return times * ten
}
