import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database } from '@panhuo/db/database'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { passwordFault } from '@panhuo/shared/account/passwordRule'
import { sql } from 'drizzle-orm'
import { InvalidInput } from '../change/failures.ts'
import { auditIn } from './auditCommands.ts'
import { hashPassword } from './passwordCommands.ts'
import { insertPerson } from './personCommands.ts'
import { hasAdministrator } from './personQueries.ts'

export interface FirstAdministrator {
  readonly username: string
  readonly name: string
  readonly password: string
  readonly address?: string
}

/** The way in while nobody administers: a token that is printed once and known to this process alone. */
export interface SetUp {
  readonly token: string
  /** Whether the token is the one that was printed. */
  opens(token: string): boolean
}

/** Opens the way in where there is no administrator; undefined where there is one. */
export async function openSetUp(db: Database): Promise<SetUp | undefined> {
  if (await hasAdministrator(db)) return undefined
  const token = randomBytes(24).toString('base64url')
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(token)
  return { token, opens: (given) => timingSafeEqual(digest(given), expected) }
}

/**
 * Makes the first administrator; false where there is one already. Throws InvalidInput for a name or
 * a password that the rules refuse.
 */
export async function makeFirstAdministrator(
  db: Database,
  rules: AccountRules,
  { username, name, password, address }: FirstAdministrator,
): Promise<boolean> {
  const fault = passwordFault(password, username, rules)
  if (fault) throw new InvalidInput('password', fault)
  if (await hasAdministrator(db)) return false
  const hash = await hashPassword(password)
  return db.transaction(async (run) => {
    // Of several processes that start at once one makes the account.
    await run(sql`select pg_advisory_xact_lock(hashtext('panhuo.administrators'))`)
    const taken = await run(
      sql`select 1 from person where role = 'ADMINISTRATOR' and disabled_at is null`,
    )
    if (taken.length > 0) return false
    const asked = { username, name, role: 'ADMINISTRATOR' as const, townIds: null }
    await insertPerson(run, asked, hash, { given: false, rules })
    const detail = { role: asked.role, first: true }
    await auditIn(run, { action: 'PERSON_ADDED', address, subject: username, detail })
    return true
  })
}
