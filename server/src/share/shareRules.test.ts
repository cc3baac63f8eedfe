import { expect, test } from 'vitest'
import { endOfShare, mayLive, shareState } from './shareRules.ts'

const now = new Date('2026-11-22T04:00:00Z')

test('a link is open until it runs out or is revoked', () => {
  const until = (expiresAt: string, revokedAt: Date | null = null) =>
    shareState({ expiresAt: new Date(expiresAt), revokedAt }, now)
  expect(until('2026-11-22T04:00:01Z')).toBe('OPEN')
  expect(until('2026-11-22T04:00:00Z')).toBe('EXPIRED')
  expect(until('2026-12-01T00:00:00Z', now)).toBe('REVOKED')
  expect(until('2026-01-01T00:00:00Z', now)).toBe('REVOKED')
})

test('it lives for one to ninety days', () => {
  expect([0, 1, 90, 91, 1.5].map(mayLive)).toEqual([false, true, true, false, false])
  expect(endOfShare(7, now).toISOString()).toBe('2026-11-29T04:00:00.000Z')
})
