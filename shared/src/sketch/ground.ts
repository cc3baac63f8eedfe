import { hills } from '../geography/hills.ts'
import { toMetres } from '../geography/localFrame.ts'
import { mainRoad } from '../geography/mainRoad.ts'
import type { Position } from '../geography/position.ts'
import { railway } from '../geography/railway.ts'
import { river } from '../geography/river.ts'
import { streetOutline } from '../geography/streetOutline.ts'
import { type StreetClass, streets } from '../geography/streets.ts'

/** Points of the sketch are metres east and, as screens have it, south of the frame's origin. */
export type SketchPoint = readonly [x: number, y: number]

export function sketchPoint(position: Position): SketchPoint {
  const [east, north] = toMetres(position)
  return [Math.round(east), 0 - Math.round(north)]
}

export function linePath(line: readonly Position[]): string {
  return `M${line.map((position) => sketchPoint(position).join(' ')).join('L')}`
}

export function ringPath(ring: readonly Position[]): string {
  return `${linePath(ring)}Z`
}

/** All rings of a shape from the register, degrees; none of points and lines. */
export function ringsOf(shape: GeoJSON.Geometry | null): readonly (readonly Position[])[] {
  if (shape?.type === 'Polygon') return shape.coordinates as unknown as Position[][]
  if (shape?.type === 'MultiPolygon') return shape.coordinates.flat() as unknown as Position[][]
  return []
}

/** SVG path of a shape from the register; empty for points and lines. */
export function shapePath(shape: GeoJSON.Geometry | null): string {
  return ringsOf(shape).map(ringPath).join('')
}

/** The schematic ground in paths, worked out once: it never changes. */
export const ground = {
  street: ringPath(streetOutline.ring),
  hills: hills.map(({ ring }) => ringPath(ring)).join(''),
  river: ringPath(river.ring),
  railway: linePath(railway.line),
  mainRoad: linePath(mainRoad.line),
} as const

/** Streets by class, the narrow ones first, so that the wide ones lie over them. */
export const streetPaths = (['LOCAL', 'SECONDARY', 'MAIN', 'TRUNK'] as const).map(
  (streetClass: StreetClass) => {
    const own = streets.filter((street) => street.streetClass === streetClass)
    return {
      streetClass,
      widthM: own[0]?.carriagewayM ?? 0,
      path: own.map(({ line }) => linePath(line)).join(''),
    }
  },
)

/** Names of streets and of what crosses the ground, with the lines on which they stand. */
export const groundNames = [
  ...streets.flatMap(({ id, name, line }) => (name ? [{ id, name, line }] : [])),
  { id: 'railway', name: railway.name, line: railway.line },
  { id: 'river', name: river.name, line: river.line },
].map(({ id, name, line }) => ({ id, name, line: (line as readonly Position[]).map(sketchPoint) }))
