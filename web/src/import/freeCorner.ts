import { PICTURE, type Projection } from '../area/picture.ts'

/** Left and top of the corner of the picture, for a part of `share`, that the fewest shapes reach into. */
export function freeCorner(
  shapes: readonly (GeoJSON.Geometry | null)[],
  at: Projection,
  share: number,
): readonly [number, number] {
  const [width, height] = [PICTURE.width * share, PICTURE.height * share]
  const boxes = shapes.flatMap(outersOf).map((ring) => {
    const points = ring.map(([lon = 0, lat = 0]) => at(lon, lat))
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  })
  const [right, low] = [PICTURE.width - width, PICTURE.height - height]
  const corners = [
    [0, low],
    [right, low],
    [0, 0],
    [right, 0],
  ] as const
  const reached = ([left, top]: readonly [number, number]) =>
    boxes.filter(
      ([x, y, far, down]) => x < left + width && far > left && y < top + height && down > top,
    ).length
  return [...corners].sort((a, b) => reached(a) - reached(b))[0] ?? corners[0]
}

function outersOf(shape: GeoJSON.Geometry | null): GeoJSON.Position[][] {
  if (shape?.type === 'Polygon') return shape.coordinates.slice(0, 1)
  return shape?.type === 'MultiPolygon'
    ? shape.coordinates.flatMap((rings) => rings.slice(0, 1))
    : []
}
