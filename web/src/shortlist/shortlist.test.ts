import { expect, test } from 'vitest'
import { moved, readSites, writeSites } from './useShortlist.ts'

test('a link holds six sites at most, each once, and nothing that is no code', () => {
  expect(readSites(undefined)).toEqual([])
  expect(readSites('350504-SY-0001,350504-SY-0043+0048,,350504-SY-0001,<b>')).toEqual([
    '350504-SY-0001',
    '350504-SY-0043+0048',
  ])
  const many = Array.from({ length: 9 }, (_, index) => `350504-SY-000${index}`)
  expect(readSites(writeSites(many))).toEqual(many.slice(0, 6))
})

test('a site moves by one place and stops at the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a'], 'x', 1)).toEqual(['a'])
})
