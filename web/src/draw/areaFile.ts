import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'

/** More corners would make a link that no longer passes through chats and mail. */
export const MOST_CORNERS = 300

export type AreaProblem = 'lost' | 'unreadable' | 'noArea' | 'notDegrees' | 'tooManyCorners'

/** The area of a chosen file, which may be moved or locked before it is read. */
export async function areaOf(
  file: Pick<Blob, 'text'>,
): Promise<Polygon | MultiPolygon | AreaProblem> {
  let text: string
  try {
    text = await file.text()
  } catch {
    return 'lost'
  }
  return readArea(text)
}

/**
 * The area of a GeoJSON file (RFC 7946: EPSG:4326, degrees), all its polygons as one; or what is
 * wrong with it. Holes stay, points and lines are left out.
 */
export function readArea(text: string): Polygon | MultiPolygon | AreaProblem {
  let parsed: unknown
  try {
    // A byte order mark is no JSON, but many programs write one.
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return 'unreadable'
  }
  const polygons = polygonsIn(parsed)
  if (polygons.length === 0) return 'noArea'
  const corners = polygons.flat(2)
  if (!corners.every(isDegrees)) return 'notDegrees'
  if (corners.length > MOST_CORNERS) return 'tooManyCorners'
  const rounded = polygons.map((rings) => rings.map((ring) => ring.map(roundedCorner)))
  const [only] = rounded
  return rounded.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: rounded }
}

function polygonsIn(part: unknown): Position[][][] {
  if (typeof part !== 'object' || part === null) return []
  const { features, geometry, geometries } = part as Record<string, unknown>
  if (Array.isArray(features)) return features.flatMap(polygonsIn)
  if (Array.isArray(geometries)) return geometries.flatMap(polygonsIn)
  if (geometry !== undefined) return polygonsIn(geometry)
  const shape = part as Geometry
  if (shape.type === 'Polygon' && isNested(shape.coordinates, 2)) return [shape.coordinates]
  if (shape.type === 'MultiPolygon' && isNested(shape.coordinates, 3)) return shape.coordinates
  return []
}

/** Lists within lists, so deep, around positions. */
function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false
  return value.every((one) => (depth === 0 ? typeof one === 'number' : isNested(one, depth - 1)))
}

function isDegrees([lon = Number.NaN, lat = Number.NaN]: Position): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}

function roundedCorner([lon = 0, lat = 0]: Position): Position {
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))]
}
