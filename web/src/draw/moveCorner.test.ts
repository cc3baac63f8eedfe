import { expect, it } from 'vitest'
import { addCorner, cornersOf, dropCorner, moveCorner } from './moveCorner.ts'
import { distanceM } from './shapeGeometry.ts'

const box = (x: number) => [
  [x, 24.9],
  [x + 0.001, 24.9],
  [x + 0.001, 24.901],
  [x, 24.9],
]
const parts = [[box(118.7)], [box(118.8)]]

it('moves one corner by metres and keeps its ring closed', () => {
  const moved = moveCorner(parts, 3, 0.5, 0)
  expect(moved[0]).toEqual(parts[0])
  const ring = moved[1]?.[0] ?? []
  expect(ring[0]).toEqual(ring.at(-1))
  expect(distanceM(ring[0] ?? [], [118.8, 24.9])).toBeCloseTo(0.5, 2)
  expect(cornersOf(moved)).toHaveLength(6)
  expect(cornersOf(moved)[4]).toEqual([118.801, 24.9])
})

it('adds and takes away a corner in its own ring alone', () => {
  const more = addCorner(parts, 3)
  expect(more[0]).toEqual(parts[0])
  expect(cornersOf(more)).toHaveLength(7)
  expect(cornersOf(more)[4]?.[0]).toBeCloseTo(118.8005, 9)
  expect(dropCorner(more, 4)).toEqual(parts)
  expect(dropCorner(parts, 4)).toEqual(parts)
})
