import { describe, expect, it } from 'vitest'
import {
  clipLeft,
  contains,
  type FlatRing,
  flatArea,
  leftOf,
  middle,
  ringsMeet,
  sharedLength,
  toSegment,
} from './flatPolygon.ts'

const square: FlatRing = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
]
const shifted = (east: number, north = 0): FlatRing => square.map(([x, y]) => [x + east, y + north])

describe('flat polygons', () => {
  it('measure area with its winding, and the middle', () => {
    expect(flatArea(square)).toBe(10_000)
    expect(flatArea([...square].reverse())).toBe(-10_000)
    expect(middle(square)).toEqual([50, 50])
  })

  it('know inside from outside and left from right', () => {
    expect(contains(square, [1, 99])).toBe(true)
    expect(contains(square, [101, 50])).toBe(false)
    expect(leftOf([0, 5], [0, 0], [10, 0])).toBe(5)
    expect(leftOf([0, -5], [0, 0], [10, 0])).toBe(-5)
  })

  it('measure the distance to a segment, beyond its ends too', () => {
    expect(toSegment([50, 7], [0, 0], [100, 0])).toBe(7)
    expect(toSegment([103, 4], [0, 0], [100, 0])).toBe(5)
    expect(toSegment([3, 4], [0, 0], [0, 0])).toBe(5)
  })

  it('clip to what lies far enough left of a line', () => {
    expect(flatArea(clipLeft(square, [0, 0], [100, 0], 40))).toBe(6_000)
    expect(clipLeft(square, [0, 0], [100, 0], 140)).toEqual([])
    expect(clipLeft(square, [0, 0], [100, 0], -10)).toEqual(square)
  })

  it('tell crossing and nested rings from neighbors and strangers', () => {
    const inner: FlatRing = square.map(([x, y]) => [40 + x / 10, 40 + y / 10])
    expect(ringsMeet(square, shifted(50, 20))).toBe(true)
    expect(ringsMeet(square, inner)).toBe(true)
    expect(ringsMeet(inner, square)).toBe(true)
    expect(ringsMeet(square, shifted(300))).toBe(false)
  })

  it('measure the fence that neighbors share', () => {
    expect(sharedLength(square, shifted(100, 30))).toBe(70)
    expect(sharedLength(square, shifted(101))).toBe(0)
    expect(sharedLength(square, shifted(100, 100))).toBe(0)
  })
})
