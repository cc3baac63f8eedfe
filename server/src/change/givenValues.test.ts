import { expect, test } from 'vitest'
import { InvalidInput } from './failures.ts'
import { dayOf, lineOf, moneyOf, monthStart, pastDayOf, textOf } from './givenValues.ts'

/** The English of a refusal, or what was taken. */
function taken(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    expect(error.field).toBe('it')
    return error.said.en
  }
}

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', 'there is no such day'],
  ['yesterday', 'there is no such day'],
  ['1949-10-01', '1949-10-01'],
  // It is a day; only that nothing here is as old.
  ['1949-09-30', 'must lie between 1949-10-01 and 2100-12-31'],
  ['2101-01-01', 'must lie between 1949-10-01 and 2100-12-31'],
])('the day %s', (given, answer) => {
  expect(taken(() => dayOf('it', given as never))).toBe(answer)
})

test('a day that is yet to come has not been', () => {
  expect(taken(() => pastDayOf('it', '2100-01-01'))).toBe('must not lie in the future')
  expect(taken(() => pastDayOf('it', '2001-01-01'))).toBe('2001-01-01')
})

test('a text loses its outer blanks, and says how long it may be', () => {
  expect(textOf('it', '　 甲 ')).toBe('甲')
  expect(textOf('it', ' ')).toBeNull()
  expect(taken(() => textOf('it', 'x'.repeat(1001)))).toBe('may have up to 1000 characters')
  expect(taken(() => lineOf('it', 'x'.repeat(501)))).toBe('may have up to 500 characters')
  expect(taken(() => lineOf('it', 'a\0'))).toBe('may have up to 500 characters')
})

test('money is kept to the hundredth of 万元, a month as its first day', () => {
  expect(moneyOf('it', 1.005)).toBe(1)
  expect(moneyOf('it', 8000.006)).toBe(8000.01)
  expect(taken(() => moneyOf('it', -1))).toBe('must be from 0 to 100000000, in 10,000 CNY')
  expect(monthStart('it', '2025-12')).toBe('2025-12-01')
  expect(taken(() => monthStart('it', '2025-13' as never))).toBe('must be YYYY-MM')
})
