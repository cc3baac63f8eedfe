import { expect, it } from 'vitest'
import { isWithinTolerance } from './tolerance.ts'

it('holds to the register: both 10 m² and half a per cent', () => {
  expect(isWithinTolerance(10_009, 10_000)).toBe(true)
  expect(isWithinTolerance(10_011, 10_000)).toBe(false)
  expect(isWithinTolerance(1006, 1000)).toBe(false)
})
