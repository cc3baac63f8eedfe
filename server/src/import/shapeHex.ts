import type { MultiPolygon, Polygon, Position } from 'geojson'

/** A polygon as WKB hex, which databases read several times faster than text or GeoJSON. */
export function shapeHex(shape: Polygon | MultiPolygon): string {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  const bytes = Buffer.alloc(9 + polygons.reduce((sum, rings) => sum + sizeOf(rings), 0))
  let at = head(bytes, 0, 6, polygons.length)
  for (const rings of polygons) {
    at = head(bytes, at, 3, rings.length)
    for (const ring of rings) {
      at = bytes.writeUInt32LE(ring.length, at)
      for (const [x = Number.NaN, y = Number.NaN] of ring) {
        at = bytes.writeDoubleLE(y, bytes.writeDoubleLE(x, at))
      }
    }
  }
  return bytes.toString('hex')
}

function sizeOf(rings: readonly Position[][]): number {
  return rings.reduce((sum, ring) => sum + 4 + ring.length * 16, 9)
}

/** Byte order, type and number of parts. */
function head(bytes: Buffer, at: number, type: number, parts: number): number {
  return bytes.writeUInt32LE(parts, bytes.writeUInt32LE(type, bytes.writeUInt8(1, at)))
}
