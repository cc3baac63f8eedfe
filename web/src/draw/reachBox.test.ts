import { expect, it } from 'vitest'
import { reachBox } from './reachBox.ts'
import { distanceM } from './shapeGeometry.ts'

it('holds all that lies so many metres around', () => {
  const ring = [
    [118.62, 24.97],
    [118.63, 24.97],
    [118.63, 24.98],
    [118.62, 24.97],
  ]
  const box = reachBox({ type: 'Polygon', coordinates: [ring] }, 500)
  const [west = 0, south = 0, east = 0, north = 0] = box ?? []
  expect(distanceM([118.62, 24.97], [118.62, south])).toBeCloseTo(500, 0)
  expect(distanceM([118.63, 24.98], [118.63, north])).toBeCloseTo(500, 0)
  // Where meridians stand closest, so that nothing farther south is cut off.
  expect(distanceM([118.62, 24.98], [west, 24.98])).toBeCloseTo(500, 0)
  expect(distanceM([118.63, 24.98], [east, 24.98])).toBeCloseTo(500, 0)
})
