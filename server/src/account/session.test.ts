import { describe, expect, it } from 'vitest'
import { readSession, roleFrom, SESSION_SECONDS, writeSession } from './session.ts'

const secret = 'a secret that is long enough to sign with'
const now = Date.UTC(2026, 0, 5, 8)

describe('a session cookie', () => {
  it('carries the role for eight hours', () => {
    const cookie = writeSession('LAND_OFFICIAL', secret, now)
    expect(readSession(cookie, secret, now)).toBe('LAND_OFFICIAL')
    expect(readSession(cookie, secret, now + (SESSION_SECONDS - 1) * 1000)).toBe('LAND_OFFICIAL')
    expect(readSession(cookie, secret, now + SESSION_SECONDS * 1000)).toBe('GUEST')
  })

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['another role under the same signature', swapRole],
    ['a later end under the same signature', later],
    ['a cut signature', (cookie: string) => cookie.slice(0, -1)],
    ['something behind it', (cookie: string) => `${cookie}.x`],
    ['another key', () => writeSession('ADMINISTRATOR', `${secret}!`, now)],
    ['no role of ours', () => writeSession('ROOT' as 'GUEST', secret, now)],
  ])('makes a guest of %s', (_, change) => {
    const cookie = writeSession('INVESTMENT_STAFF', secret, now)
    const sent = typeof change === 'function' ? change(cookie) : change
    expect(readSession(sent, secret, now)).toBe('GUEST')
  })
})

it('knows a role only by its exact name', () => {
  expect(roleFrom('ANALYST')).toBe('ANALYST')
  expect(roleFrom('analyst')).toBeUndefined()
  expect(roleFrom({ toString: () => 'ANALYST' })).toBeUndefined()
})

function swapRole(cookie: string): string {
  return cookie.replace('INVESTMENT_STAFF', 'ADMINISTRATOR')
}

function later(cookie: string): string {
  return cookie.replace(/\.(\d+)\./, (_, end) => `.${Number(end) + 1}.`)
}
