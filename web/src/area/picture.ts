/** Size of the picture in its own units. */
export const PICTURE = { width: 320, height: 240, margin: 12 }

type Ring = readonly (readonly number[])[]

/** Turns longitude and latitude into points of the picture. */
export type Projection = (lon: number, lat: number) => readonly [number, number]

/** Fits a box (west, south, east, north) into the picture, north up and true to shape. */
export function projectionOf(box: readonly number[]): Projection {
  const [west = 0, south = 0, east = 0, north = 0] = box
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const { width, height, margin } = PICTURE
  const across = Math.max((east - west) * squeeze, 1e-6)
  const up = Math.max(north - south, 1e-6)
  const scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / up)
  const left = (width - across * scale) / 2
  const top = (height - up * scale) / 2
  return (lon, lat) => [left + (lon - west) * squeeze * scale, top + (north - lat) * scale]
}

/** SVG path of a polygon or of many; empty for other shapes. */
export function pathOf(geometry: GeoJSON.Geometry | null, at: Projection): string {
  return ringsOf(geometry)
    .map((ring) => {
      const points = ring.map(([lon = 0, lat = 0]) => at(lon, lat).map(rounded).join(' '))
      return `M${points.join('L')}Z`
    })
    .join('')
}

function ringsOf(geometry: GeoJSON.Geometry | null): readonly Ring[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
