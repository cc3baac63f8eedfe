import { expect, test } from 'vitest'
import { counted } from './counted.ts'

test('one is one, everything else is many', () => {
  expect(counted('1', 'plot')).toBe('1 plot')
  expect(counted(1, 'entry', 'entries')).toBe('1 entry')
  expect(counted(0, 'plot')).toBe('0 plots')
  expect(counted('1,001', 'plot')).toBe('1,001 plots')
})
