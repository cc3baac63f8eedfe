import { type Metres, toPosition } from '@panhuo/shared/geography/localFrame'
import type { MultiPolygon, Position } from 'geojson'
import { at, distance, type FlatRing, flatArea, toSegment } from './flatPolygon.ts'
import type { FlatPart, Shape } from './shapes.ts'

/**
 * Shapes as GeoJSON. Where a neighbour's corner meets the middle of a fence, the fence gets that
 * corner too: shared boundaries then have the same vertices, and rounding opens no slivers.
 */
export function geometriesOf(shapes: readonly Shape[]): readonly MultiPolygon[] {
  const boxes = shapes.map((shape) => boxOf(shape))
  return shapes.map((shape, index) => {
    const corners = shapes.flatMap((other, i) =>
      i !== index && boxesMeet(boxes[i] as Box, boxes[index] as Box) ? cornersOf(other) : [],
    )
    return { type: 'MultiPolygon', coordinates: shape.parts.map((part) => polygon(part, corners)) }
  })
}

function polygon({ outer, holes }: FlatPart, corners: readonly Metres[]): Position[][] {
  return [closed(withCorners(outer, corners)), ...holes.map((hole) => closed([...hole].reverse()))]
}

/** The ring with every given corner that lies on one of its edges, in order along the edge. */
function withCorners(ring: FlatRing, corners: readonly Metres[]): FlatRing {
  return ring.flatMap((from, index) => {
    const to = at(ring, index + 1)
    const inner = corners
      .filter((one) => toSegment(one, from, to) < 0.02)
      .filter((one) => distance(one, from) > 0.05 && distance(one, to) > 0.05)
      .sort((a, b) => distance(a, from) - distance(b, from))
    return [from, ...inner.filter((one, i) => i === 0 || distance(one, at(inner, i - 1)) > 0.05)]
  })
}

function closed(ring: FlatRing): Position[] {
  const positions = ring.map((point): Position => [...toPosition(point)])
  return [...positions, [...(positions[0] as Position)]]
}

type Box = readonly [west: number, south: number, east: number, north: number]

function cornersOf({ parts }: Shape): readonly Metres[] {
  return parts.flatMap(({ outer }) => outer)
}

function boxOf(shape: Shape): Box {
  const corners = cornersOf(shape)
  const easts = corners.map(([east]) => east)
  const norths = corners.map(([, north]) => north)
  return [Math.min(...easts), Math.min(...norths), Math.max(...easts), Math.max(...norths)]
}

function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] + 1 && b[0] <= a[2] + 1 && a[1] <= b[3] + 1 && b[1] <= a[3] + 1
}

/**
 * Area in square metres close to the ellipsoidal one (better than 1 in 100,000 for a plot): each
 * ring in a flat frame scaled to its own latitude on GRS80.
 */
export function areaOf({ coordinates }: MultiPolygon): number {
  return coordinates.reduce(
    (sum, [outer, ...holes]) =>
      sum + ringArea(outer ?? []) - holes.reduce((inner, hole) => inner + ringArea(hole), 0),
    0,
  )
}

function ringArea(ring: readonly Position[]): number {
  const [lon0 = 0, lat0 = 0] = ring[0] ?? []
  const latitude = (lat0 * Math.PI) / 180
  const SEMI_MAJOR_M = 6_378_137
  const SQUARED_ECCENTRICITY = 0.006_694_380_022_9
  const bend = Math.sqrt(1 - SQUARED_ECCENTRICITY * Math.sin(latitude) ** 2)
  const perLon = ((Math.PI / 180) * SEMI_MAJOR_M * Math.cos(latitude)) / bend
  const perLat = ((Math.PI / 180) * SEMI_MAJOR_M * (1 - SQUARED_ECCENTRICITY)) / bend ** 3
  const open = ring
    .slice(0, -1)
    .map(([lon = 0, lat = 0]): Metres => [(lon - lon0) * perLon, (lat - lat0) * perLat])
  return Math.abs(flatArea(open))
}
