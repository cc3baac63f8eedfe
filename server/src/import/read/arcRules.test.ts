import { expect, it } from 'vitest'
import { straightened } from './arcRules.ts'
import { signedArea } from './rings.ts'

it('turns two half circles into a circle, to within 5 mm', () => {
  const ring = straightened([
    { x: 40_363_600, y: 2_761_200, bulge: 1 },
    { x: 40_363_620, y: 2_761_200, bulge: 1 },
  ])
  const off = ring.map(([x = 0, y = 0]) => Math.hypot(x - 40_363_610, y - 2_761_200))
  expect(Math.max(...off)).toBeCloseTo(10, 6)
  expect(Math.min(...off)).toBeCloseTo(10, 6)
  const area = signedArea([...ring, ring[0] ?? []])
  expect(area).toBeGreaterThan(Math.PI * 9.995 ** 2)
  expect(area).toBeLessThan(Math.PI * 100)
})

it('bends to the side that the sign says, and leaves straight lines alone', () => {
  const bent = (bulge: number) =>
    straightened([
      { x: 0, y: 0, bulge },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ])
  expect(bent(0)).toHaveLength(4)
  // A positive bulge turns left, so its arc lies to the right of the chord: outside of this ring.
  expect(Math.min(...bent(0.2).map(([, y = 0]) => y))).toBeCloseTo(-1, 2)
  expect(Math.max(...bent(-0.2).map(([x = 0, y = 0]) => (x < 9.9 ? y % 10 : 0)))).toBeCloseTo(1, 2)
})
