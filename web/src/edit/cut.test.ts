import { describe, expect, it } from 'vitest'
import { cutBy } from './cut.ts'
import { partsAreaM2, shapeOf } from './shapeParts.ts'

const box = (x: number, y: number, size = 0.001) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const [west, south] = [118.7, 24.9]
const plot = [[box(west, south)]]

describe('a line across a plot', () => {
  it('leaves pieces from west to east that add up to the plot', () => {
    const line = [
      [west + 0.0003, south - 0.001],
      [west + 0.0003, south + 0.002],
    ]
    const pieces = cutBy(plot, line)
    expect(pieces).toHaveLength(2)
    const [first = 0, second = 0] = pieces.map(({ areaM2 }) => areaM2)
    expect(first / second).toBeCloseTo(3 / 7, 3)
    expect(Math.abs(first + second - partsAreaM2(plot))).toBeLessThan(1)
  })

  it('divides nothing where it ends inside', () => {
    const line = [
      [west + 0.0003, south - 0.001],
      [west + 0.0003, south + 0.0005],
    ]
    expect(cutBy(plot, line)).toHaveLength(1)
    expect(cutBy(plot, [])).toHaveLength(1)
  })

  it('may bend, and leaves what it misses whole', () => {
    const line = [
      [west - 0.001, south + 0.0005],
      [west + 0.0005, south + 0.0007],
      [west + 0.002, south + 0.0005],
    ]
    const pieces = cutBy([...plot, [box(west, south + 0.01)]], line)
    expect(pieces).toHaveLength(2)
    expect(pieces.map(({ parts }) => parts.length).sort()).toEqual([1, 2])
  })

  it('keeps a hole out of the area', () => {
    const hollow = [[box(west, south), box(west + 0.0006, south + 0.0006, 0.0002)]]
    expect(partsAreaM2(hollow) / partsAreaM2(plot)).toBeCloseTo(0.96, 4)
  })
})

it('writes a shape with no more than nine decimals', () => {
  const [first] = shapeOf([[[[118.123_456_789_12, 24.9]]]]).coordinates.flat(2)
  expect(first).toEqual([118.123_456_789, 24.9])
})
