import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Database, Run } from '@panhuo/db/database'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { sql } from 'drizzle-orm'
import type { Identity } from './identity.ts'
import type { FoundIdentity, IdentityMemory } from './identityMemory.ts'

const NOTED_MS = 500

const identity = sql`p.id, p.name, p.username, p.role, p.town_ids as towns`

interface AccountParts {
  readonly db: Database
  readonly rules: AccountRules
  readonly memory: IdentityMemory
}

/**
 * The person behind a session's token; undefined where it ended by idleness, age, sign-out or
 * because the account was disabled. Moves the idle end on, at most once a minute, unless it is only
 * asked whether the session stands.
 */
export function identityOfSession(
  { db, rules, memory }: AccountParts,
  token: string,
  { staying = true } = {},
): Promise<Identity | undefined> {
  return memory.of(`session ${hashOfKey(token)}`, () => lookUpSession(db, token, rules, staying))
}

async function lookUpSession(
  db: Database,
  token: string,
  { idleMinutes, longestHours, passwordDays }: AccountRules,
  staying: boolean,
): Promise<FoundIdentity | undefined> {
  const idle = sql`make_interval(mins => ${idleMinutes}::int)`
  const longest = sql`make_interval(hours => ${longestHours}::int)`
  const [found] = await db.query<Identity & { stale: boolean; secondsLeft: number }>(
    sql`select ${identity}, extract(epoch from least(s.expires_at, s.created_at + ${longest}) - now())::float8 as "secondsLeft", (p.password_due or p.password_set_at < now() - make_interval(days => ${passwordDays}::int)) as "passwordDue", s.expires_at < now() + ${idle} - interval '1 minute' as stale from person_session s join person p on p.id = s.person_id where s.token = ${token} and s.expires_at > now() and s.created_at > now() - ${longest} and p.disabled_at is null`,
    { primary: true },
  )
  if (!found) return undefined
  const { stale, secondsLeft, ...known } = found
  if (stale && staying) {
    await noteUse(db, token, (run) =>
      run(
        sql`update person_session set expires_at = now() + ${idle}, updated_at = now() where token = ${token} and expires_at > now()`,
      ),
    )
  }
  return { identity: known, secondsLeft }
}

/** The person behind an access key; undefined where it is unknown, run out, revoked or of no analyst. */
export function identityOfKey(
  { db, memory }: Pick<AccountParts, 'db' | 'memory'>,
  key: string,
): Promise<Identity | undefined> {
  const hash = hashOfKey(key)
  return memory.of(`key ${hash}`, () => lookUpKey(db, hash))
}

async function lookUpKey(db: Database, hash: string): Promise<FoundIdentity | undefined> {
  const [found] = await db.query<Identity & { stale: boolean; secondsLeft: number }>(
    sql`select ${identity}, extract(epoch from k.expires_at - now())::float8 as "secondsLeft", false as "passwordDue", coalesce(k.last_used_at < now() - interval '1 minute', true) as stale from access_key k join person p on p.id = k.person_id where k.hash = ${hash} and k.expires_at > now() and k.revoked_at is null and p.disabled_at is null and p.role = 'ANALYST'`,
    { primary: true },
  )
  if (!found) return undefined
  const { stale, secondsLeft, ...known } = found
  if (stale) {
    await noteUse(db, hash, (run) =>
      run(sql`update access_key set last_used_at = now() where hash = ${hash}`),
    )
  }
  return { identity: known, secondsLeft }
}

const underWay = new Set<string>()

/**
 * Writes down that somebody is still there, once at a time, and waits for it a moment only: a load
 * may hold the embedded database for longer, and nobody's map should stop for that.
 */
async function noteUse(
  db: Database,
  by: string,
  write: (run: Run) => Promise<object[]>,
): Promise<void> {
  if (underWay.has(by)) return
  underWay.add(by)
  const written = db.transaction(write).finally(() => underWay.delete(by))
  await Promise.race([written, wait(NOTED_MS, undefined, { ref: false })])
}

/** SHA-256 of a key: it is random and long, so that nothing slower protects it better. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
