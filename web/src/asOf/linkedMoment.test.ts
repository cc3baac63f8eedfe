import { expect, it } from 'vitest'
import { linkedMoment } from './linkedMoment.ts'

it.each([
  ['?asOf=2026-01-05', '2026-01-05'],
  ['?lang=en&asOf=2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z'],
  ['', undefined],
  ['?asOf=', undefined],
  ['?asOf=2999-01-01', undefined],
  ['?asOf=gestern', undefined],
])('of the link %j is %j', (search, moment) => {
  expect(linkedMoment(search)).toBe(moment)
})
