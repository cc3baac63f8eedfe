import { expect, test } from 'vitest'
import { numberFault, weightFault, wishFault } from './demandRules.ts'

test.each([
  ['nothing asked', {}, undefined],
  ['a range', { areaMuMin: 30, areaMuMax: 50 }, undefined],
  ['a range the wrong way round', { areaMuMin: 50, areaMuMax: 30 }, 'areaMuMax'],
  ['less than nothing', { powerKva: -1 }, 'powerKva'],
  ['no number', { budget: Number.NaN }, 'budget'],
  ['an area in square metres', { areaMuMin: 33_333 }, 'areaMuMin'],
])('%s', (_, given, field) => {
  expect(numberFault(given)?.field).toBe(field)
})

test('a wish names its record, a line of the map does not', () => {
  const near = (target: 'ROAD' | 'PARK', code: string | null, metres = 500) =>
    wishFault([{ target, code, metres }])?.field
  expect(near('ROAD', null)).toBeUndefined()
  expect(near('ROAD', 'x')).toBe('wishes.0.code')
  expect(near('PARK', null)).toBe('wishes.0.code')
  expect(near('PARK', 'x', 0)).toBe('wishes.0.metres')
  expect(wishFault(Array(7).fill({ target: 'ROAD', code: null, metres: 1 }))?.field).toBe('wishes')
})

test('weights run from 0 to 10', () => {
  expect(weightFault({ AREA: 0, DATE: 10 })).toBeUndefined()
  expect(weightFault({ AREA: 11 })?.field).toBe('weights')
})
