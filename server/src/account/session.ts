import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Role, roles } from '@panhuo/shared/access/access'
import { codeOf, valuesOf } from '@panhuo/shared/words/codeList'
import type { Person } from '../request/viewer.ts'

/** Cookie of the DEMO's role switch. */
export const SESSION_COOKIE = 'panhuo_session'
/** Cookie of a signed-in person, as better-auth names it; `__Secure-` stands before it under https. */
export const PERSON_COOKIE = 'panhuo.session_token'
/** One working day, in seconds. */
export const SESSION_SECONDS = 8 * 3600

/** Reads a role from what a client sent, or nothing where it is not one. */
export function roleFrom(value: unknown): Role | undefined {
  return valuesOf(roles).find((role) => role === value)
}

/** The person behind a role of the DEMO, so that changes made in it have an author; none for guests. */
export function demoPerson(role: Role): Person | undefined {
  if (role === 'GUEST') return undefined
  return { id: `demo:${role}`, name: `演示·${codeOf(roles, role)?.zh}` }
}

/** The text of a session cookie: role and end, signed with HMAC-SHA256. */
export function writeSession(role: Role, secret: string, now = Date.now()): string {
  const claim = `demo.${role}.${Math.floor(now / 1000) + SESSION_SECONDS}`
  return `${claim}.${signatureOf(claim, secret)}`
}

/** The role of a session cookie; GUEST where it is absent, tampered with or has run out. */
export function readSession(cookie: string | undefined, secret: string, now = Date.now()): Role {
  const [kind, role, end, signature, ...rest] = (cookie ?? '').split('.')
  if (kind !== 'demo' || signature === undefined || rest.length > 0) return 'GUEST'
  const expected = Buffer.from(signatureOf(`${kind}.${role}.${end}`, secret))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'GUEST'
  if (Number(end) * 1000 <= now) return 'GUEST'
  return roleFrom(role) ?? 'GUEST'
}

function signatureOf(claim: string, secret: string): string {
  return createHmac('sha256', secret).update(`session:${claim}`).digest('base64url')
}
