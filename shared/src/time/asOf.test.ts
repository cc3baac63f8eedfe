import { expect, test } from 'vitest'
import { BadMoment, readAsOf } from './asOf.ts'

const now = Date.parse('2026-03-05T02:00:00Z')

test.each([
  [undefined, undefined],
  ['', undefined],
  ['2026-03-01', '2026-03-01T15:59:59.999Z'],
  // Today is the present: 10 o'clock in Beijing.
  ['2026-03-05', undefined],
  ['2026-03-04', '2026-03-04T15:59:59.999Z'],
  ['2026-03-01T08:00:00Z', '2026-03-01T08:00:00.000Z'],
  ['2026-03-01T08:00:00.5+08:00', '2026-03-01T00:00:00.500Z'],
])('%s means %s', (text, moment) => {
  expect(readAsOf(text, now)?.toISOString()).toBe(moment)
})

test.each([
  '2026-03-06',
  '2026-03-05T02:00:01Z',
  '2026-02-30',
  '2026',
  'yesterday',
  '2026-03-01T08:00',
  '٢٠٢٦-٠٣-٠١',
])('%s is refused', (text) => {
  expect(() => readAsOf(text, now)).toThrow(BadMoment)
})
