import { expect, test } from 'vitest'
import { withSearch } from './recentSearches.ts'

test('the newest stands first, once, and the oldest goes', () => {
  expect(withSearch(['a', 'b'], 'b')).toEqual(['b', 'a'])
  expect(withSearch(['a'], ' ａ ')).toEqual(['a'])
  expect(withSearch(['1', '2', '3', '4', '5', '6'], '7')).toEqual(['7', '1', '2', '3', '4', '5'])
})

test('blanks are not remembered', () => {
  expect(withSearch(['a'], '  ')).toEqual(['a'])
})
