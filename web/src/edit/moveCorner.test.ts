import { expect, it } from 'vitest'
import { distanceM } from '../draw/shapeGeometry.ts'
import { cornersOf, moveCorner } from './moveCorner.ts'

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
