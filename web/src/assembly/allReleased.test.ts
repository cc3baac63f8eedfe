import { expect, test } from 'vitest'
import { allReleased } from './allReleased.ts'

test('a group is fit for a brief when the release of each of its plots stands', () => {
  const now = { release: { standing: true } }
  expect(allReleased([now, now])).toBe(true)
  expect(allReleased([now, { release: { standing: false } }])).toBe(false)
  expect(allReleased([now, { release: null }])).toBe(false)
})
