import { expect, it } from 'vitest'
import { linkedMoment } from './linkedMoment.ts'

it.each([
  ['?asOf=2026-01-05', '2026-01-05'],
  ['?lang=en&asOf=2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z'],
  ['', undefined],
  ['?asOf=', undefined],
  ['?asOf=2999-01-01', undefined],
  ['?asOf=gestern', undefined],
  ['?asOf=2026-01-05', '2026-01-05', '/projects/XM-001'],
  ['?asOf=2026-01-05', undefined, '/morning'],
])('of the link %j is %j', (search, moment, pathname = '/') => {
  expect(linkedMoment(search, pathname)).toBe(moment)
})
