import { expect, test } from 'vitest'
import { namesMeant } from './englishNames.ts'

test('a name is meant by any words of its English, in any case and order', () => {
  expect(namesMeant('AUTO xinxing')).toEqual(['信兴汽车城'])
  expect(namesMeant('auto park')).toEqual([])
  expect(namesMeant(' ')).toEqual([])
})
