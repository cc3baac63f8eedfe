import type { Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { reachOf } from './reach.ts'
import { distanceM, ringAreaM2 } from './shapeGeometry.ts'

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [118.6, 24.97],
      [118.61, 24.97],
      [118.61, 24.98],
      [118.6, 24.98],
      [118.6, 24.97],
    ],
  ],
}

test('the reach of a square is the square, its sides and four quarter circles', () => {
  const reach = reachOf(square, 300)
  expect(reach?.coordinates).toHaveLength(1)
  expect(reach?.coordinates[0]).toHaveLength(1)
  const width = distanceM([118.6, 24.97], [118.61, 24.97])
  const height = distanceM([118.6, 24.97], [118.6, 24.98])
  const expected = width * height + 2 * 300 * (width + height) + Math.PI * 300 ** 2
  expect(ringAreaM2(reach?.coordinates[0]?.[0] ?? []) / expected).toBeCloseTo(1, 1)
})

test('no corner is farther away than the metres', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [118.6, 24.97],
      [118.61, 24.99],
    ],
  } as const
  const ring = reachOf({ ...line, coordinates: line.coordinates.map((at) => [...at]) }, 200)
  const corners = ring?.coordinates[0]?.[0] ?? []
  expect(corners.length).toBeGreaterThan(32)
  const nearest = (at: Position) =>
    Math.min(...line.coordinates.map((end) => distanceM([...end], at)))
  for (const at of corners) expect(nearest(at)).toBeLessThan(201)
})

test('a point has a circle; too many sides are left to the outline', () => {
  const circle = reachOf({ type: 'Point', coordinates: [118.6, 24.97] }, 100)
  expect(ringAreaM2(circle?.coordinates[0]?.[0] ?? []) / (Math.PI * 1e4)).toBeCloseTo(1, 1)
  const many = Array.from({ length: 500 }, (_, index): Position => [118 + index / 1000, 25])
  expect(reachOf({ type: 'LineString', coordinates: many }, 5)).toBeNull()
})
