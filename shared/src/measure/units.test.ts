import { expect, test } from 'vitest'
import { registeredMu } from './units.ts'

test('亩 as the register compares them are told to 0.0001', () => {
  expect(registeredMu(13_333.33)).toBe(20)
  expect(registeredMu(26_673.42)).toBe(40.0101)
})
