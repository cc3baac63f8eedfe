import type { Position } from '@panhuo/shared/geography/position'
import type { LineString, MultiPolygon, Point } from 'geojson'

/** A position as GeoJSON. */
export function point(position: Position): Point {
  return { type: 'Point', coordinates: [...position] }
}

/** A line as GeoJSON. */
export function line(positions: readonly Position[]): LineString {
  return { type: 'LineString', coordinates: positions.map((one) => [...one]) }
}

/** One closed outer ring as the MultiPolygon that the register stores. */
export function multiPolygon(ring: readonly Position[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: [[ring.map((one) => [...one])]] }
}
