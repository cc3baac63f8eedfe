import fc from 'fast-check'
import { expect, it } from 'vitest'
import { polygonsOf } from './nestedRings.ts'
import { type Ring, signedArea } from './rings.ts'

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

it('tells holes from parts by containment, whatever their order and direction', () => {
  const outer = square(0, 0, 100)
  const hole = square(10, 10, 20)
  const island = square(15, 15, 5)
  const part = square(200, 0, 10)
  fc.assert(
    fc.property(
      fc.shuffledSubarray([outer, hole, island, part], { minLength: 4 }),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      (rings, turned) => {
        const given = rings.map((ring, index) => (turned[index] ? [...ring].reverse() : ring))
        const found = polygonsOf(given)
        const sizes = found?.coordinates.map((polygon) =>
          (polygon as Ring[]).map((ring) => Math.abs(signedArea(ring))),
        )
        expect(sizes?.toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0))).toEqual([
          [10_000, 400],
          [100],
          [25],
        ])
      },
    ),
  )
})

it('makes a part of a ring that only touches another', () => {
  expect(polygonsOf([square(0, 0, 10), square(10, 0, 5)])).toMatchObject({ type: 'MultiPolygon' })
})

it('makes a hole of a ring that touches from inside', () => {
  expect(polygonsOf([square(0, 0, 10), square(0, 0, 5)])).toMatchObject({ type: 'Polygon' })
})

it('is nothing without rings', () => {
  expect(polygonsOf([])).toBeNull()
})
