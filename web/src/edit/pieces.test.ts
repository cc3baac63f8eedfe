import { expect, it } from 'vitest'
import { piecesOf } from './pieces.ts'

const square = (x: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [118.7 + x, 24.9],
      [118.701 + x, 24.9],
      [118.701 + x, 24.901],
      [118.7 + x, 24.901],
      [118.7 + x, 24.9],
    ],
  ],
})

it('counts plots that share a side, or miss each other by a hand, as one piece of land', () => {
  expect(piecesOf([square(0), square(0.001)])).toBe(1)
  // 0.000003 degrees are about 0.3 metres here.
  expect(piecesOf([square(0), square(0.001_003)])).toBe(1)
  expect(piecesOf([square(0), square(0.001_02)])).toBe(2)
  expect(piecesOf([square(0.002), square(0), square(0.001)])).toBe(1)
  expect(piecesOf([])).toBe(0)
})
