import { describe, expect, it } from 'vitest'
import { labelPoint, type Rings } from './labelPoint.ts'

const box = (west: number, south: number, east: number, north: number): Rings[number] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

describe('the place of a name', () => {
  it('is the middle of a rectangle', () => {
    const [x, y] = labelPoint([[box(0, 0, 10, 4)]]) ?? []
    expect(x).toBe(5)
    expect(y).toBeCloseTo(2, 2)
  })

  it('is one for all pieces of an area that tiles have cut', () => {
    const [x, y] = labelPoint([[box(0, 0, 6, 4)], [box(5, 0, 10, 4)]]) ?? []
    expect(x).toBe(5)
    expect(y).toBeCloseTo(2, 2)
  })

  it('keeps out of holes and of the gap between parts', () => {
    expect(labelPoint([[box(0, 0, 10, 4), box(4, 1, 9, 3)]])?.[0]).toBe(2)
    expect(labelPoint([[box(0, 0, 2, 4)], [box(6, 0, 10, 4)]])?.[0]).toBe(8)
  })

  it('is nowhere for nothing', () => {
    expect(labelPoint([])).toBeNull()
  })
})
