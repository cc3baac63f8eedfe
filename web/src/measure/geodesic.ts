import type { Position } from '@panhuo/shared/geography/position'
import geographicLib from 'geographiclib-geodesic'

/** Ellipsoid of CGCS2000, on which the register's areas are computed too. */
const ellipsoid = new geographicLib.Geodesic.Geodesic(6_378_137, 1 / 298.257222101)

/** Length of a line through positions, metres along geodesics (Karney 2013). */
export function lengthM(line: readonly Position[]): number {
  return measured(line, true).perimeter
}

/** Area in m² and circumference in metres of the ring that the positions make; either way round. */
export function ringOf(ring: readonly Position[]): { areaM2: number; perimeterM: number } {
  const { area = 0, perimeter } = measured(ring, false)
  return { areaM2: Math.abs(area), perimeterM: perimeter }
}

function measured(positions: readonly Position[], line: boolean) {
  const figure = ellipsoid.Polygon(line)
  for (const [lon, lat] of positions) figure.AddPoint(lat, lon)
  return figure.Compute(false, true)
}
