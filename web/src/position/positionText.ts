import { toGaussKruger } from '@panhuo/shared/geography/gaussKruger'
import type { Position } from '@panhuo/shared/geography/position'

/** Degrees, longitude first: 6 decimals are about a decimetre. */
export function degreesText([lon, lat]: Position): string {
  return `${lon.toFixed(6)}, ${lat.toFixed(6)}`
}

/** Northing and easting of CGCS2000 3-degree zone 40 (EPSG:4528), metres with two decimals. */
export function gridText(at: Position): string {
  const { north, east } = toGaussKruger(at)
  return `N ${north.toFixed(2)}  E ${east.toFixed(2)}`
}

/** What is put on the clipboard: both systems, each named by its EPSG code. */
export function copiedText(at: Position): string {
  return `${degreesText(at)} (WGS84)\n${gridText(at)} (CGCS2000, EPSG:4528)`
}
