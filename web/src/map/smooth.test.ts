import type { Position } from '@panhuo/shared/geography/position'
import { expect, it } from 'vitest'
import { smoothRing } from './smooth.ts'

const square: readonly Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]

it('cuts each corner at a quarter of its edges', () => {
  expect(smoothRing(square, () => false, 1)).toEqual([
    [0, 1],
    [1, 0],
    [3, 0],
    [4, 1],
    [4, 3],
    [3, 4],
    [1, 4],
    [0, 3],
    [0, 1],
  ])
})

it('leaves held corners and straight edges between them alone', () => {
  const held = ([, lat]: Position) => lat === 0
  const ring = smoothRing(square, held, 3)
  expect(ring).toContainEqual([0, 0])
  expect(ring).toContainEqual([4, 0])
  expect(ring).not.toContainEqual([4, 4])
  expect(ring[0]).toEqual(ring.at(-1))
})
