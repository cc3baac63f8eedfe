import type { Database } from '@panhuo/db/database'
import type { Role } from '@panhuo/shared/access/access'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { type SQL, sql } from 'drizzle-orm'
import { lockedUntil } from './attempts.ts'

/** A person as an administrator sees them. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly role: Role
  readonly townIds: readonly number[] | null
  readonly passwordDue: boolean
  readonly disabledAt: Date | null
  readonly disabledReason: string | null
  /** End of the lock after too many wrong passwords. */
  readonly lockedUntil: Date | null
  readonly lastSignInAt: Date | null
  readonly createdAt: Date
  readonly version: number
}

/** Everybody with an account, by user name. */
export function readPeople(db: Database, rules: AccountRules): Promise<PersonRow[]> {
  return db.query<PersonRow>(sql`${select(rules)} order by p.username`, { primary: true })
}

/** One person; undefined where there is none. */
export async function readPerson(
  db: Database,
  rules: AccountRules,
  id: string,
): Promise<PersonRow | undefined> {
  const [found] = await db.query<PersonRow>(sql`${select(rules)} where p.id = ${id}`, {
    primary: true,
  })
  return found
}

function select(rules: AccountRules): SQL {
  return sql`select p.id, p.name, p.username, p.role, p.town_ids as "townIds", p.password_due as "passwordDue", p.disabled_at as "disabledAt", p.disabled_reason as "disabledReason", ${lockedUntil(sql`p.username`, rules)} as "lockedUntil", p.last_sign_in_at as "lastSignInAt", p.created_at as "createdAt", p.version from person p`
}

/** Reports whether an account is closed. */
export async function isDisabled(db: Database, id: string): Promise<boolean> {
  const [found] = await db.query<{ closed: boolean }>(
    sql`select disabled_at is not null as closed from person where id = ${id}`,
    { primary: true },
  )
  return found?.closed ?? true
}

/** Reports whether somebody can administer the accounts. */
export async function hasAdministrator(db: Database): Promise<boolean> {
  const [found] = await db.query<{ known: boolean }>(
    sql`select exists (select 1 from person where role = 'ADMINISTRATOR' and disabled_at is null) as known`,
    { primary: true },
  )
  return found?.known ?? false
}
