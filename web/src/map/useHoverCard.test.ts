import { expect, it } from 'vitest'
import { beside } from './useHoverCard.ts'

it('stands after the pointer, or before it near the edge, and never outside', () => {
  expect(beside(100, 200, 1000)).toBe(116)
  expect(beside(900, 200, 1000)).toBe(684)
  expect(beside(150, 200, 300)).toBe(8)
})
