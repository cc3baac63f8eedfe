import type { Geometry, MultiPolygon, Position } from 'geojson'
import { ringOf } from '../measure/geodesic.ts'

/** Rings of one part: its outline, then its holes; each closed. */
export type Rings = readonly Position[][]

/** terra-draw takes nine decimals at most; that is a tenth of a millimetre. */
const rounded = (degrees: number) => Number(degrees.toFixed(9))

/** The parts of an area, each with its rings; empty for what is no area. */
export function partsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** The same parts as one geometry, rounded to nine decimals. */
export function shapeOf(parts: readonly Rings[]): MultiPolygon {
  const coordinates = parts.map((rings) =>
    rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [rounded(lon), rounded(lat)])),
  )
  return { type: 'MultiPolygon', coordinates }
}

/** Area in m² on the ellipsoid of CGCS2000, holes taken off. */
export function partsAreaM2(parts: readonly Rings[]): number {
  return parts.reduce(
    (sum, [outline = [], ...holes]) =>
      sum + ringAreaM2(outline) - holes.reduce((hollow, ring) => hollow + ringAreaM2(ring), 0),
    0,
  )
}

function ringAreaM2(ring: readonly Position[]): number {
  const corners = ring.slice(0, -1).map(([lon = 0, lat = 0]) => [lon, lat] as const)
  return corners.length < 3 ? 0 : ringOf(corners).areaM2
}
