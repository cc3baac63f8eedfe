import { randomUUID } from 'node:crypto'
import type { Database, Run } from '@panhuo/db/database'
import type { Role } from '@panhuo/shared/access/access'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import type { AuditAction } from '@panhuo/shared/account/auditActions'
import { type SQL, sql } from 'drizzle-orm'
import { InvalidInput, NotFound } from '../change/failures.ts'
import type { Viewer } from '../request/viewer.ts'
import { forgetAttempts } from './attempts.ts'
import { auditedBy, auditIn } from './auditCommands.ts'
import { forgetIdentities } from './identityMemory.ts'
import { hashPassword, newPassword, storePassword } from './passwordCommands.ts'

export interface NewPerson {
  readonly username: string
  readonly name: string
  readonly role: Role
  /** Ids of towns; null for all. */
  readonly townIds: readonly number[] | null
}

export interface PersonPatch {
  readonly name?: string
  readonly role?: Role
  readonly townIds?: readonly number[] | null
}

interface Stored {
  readonly name: string
  readonly username: string
  readonly role: Role
  readonly townIds: readonly number[] | null
  readonly disabled: boolean
}

/** Adds an account, in the transaction of the caller. Throws InvalidInput for a name that cannot be taken. */
export async function insertPerson(
  run: Run,
  { username, name, role, townIds }: NewPerson,
  hash: string,
  { given, rules }: { given: boolean; rules: AccountRules },
): Promise<string> {
  const wanted = username.trim().toLowerCase()
  if (!/^[a-z0-9_.]{3,30}$/.test(wanted)) {
    throw new InvalidInput('username', {
      zh: '用户名应为 3 到 30 个字母、数字、点或下划线',
      en: 'a user name has 3 to 30 letters, digits, dots or underscores',
    })
  }
  const id = randomUUID()
  const rows = await run(
    sql`insert into person (id, username, name, role, town_ids) values (${id}, ${wanted}, ${spoken(name)}, ${role}, ${idList(townIds)}) on conflict (username) do nothing returning id`,
  )
  if (rows.length === 0) {
    throw new InvalidInput('username', { zh: '用户名已被使用', en: 'the user name is taken' })
  }
  await storePassword(run, id, hash, { given, history: rules.passwordHistory })
  return id
}

/** Adds an account with a password that is told once and has to be changed. */
export async function addPerson(
  db: Database,
  rules: AccountRules,
  viewer: Viewer,
  asked: NewPerson,
): Promise<{ id: string; password: string }> {
  const password = newPassword(rules)
  const hash = await hashPassword(password)
  const id = await db.transaction(async (run) => {
    const added = await insertPerson(run, asked, hash, { given: true, rules })
    const { username: subject, ...detail } = asked
    await auditIn(run, { ...auditedBy(viewer), action: 'PERSON_ADDED', subject, detail })
    return added
  })
  return { id, password }
}

/** Changes name, role or towns. A role that changed ends the person's sessions. */
export async function changePerson(
  db: Database,
  viewer: Viewer,
  id: string,
  { name, role, townIds }: PersonPatch,
  reason: string,
): Promise<void> {
  await db.transaction(async (run) => {
    const before = await locked(run, id)
    const after = {
      name: name === undefined ? before.name : spoken(name),
      role: role ?? before.role,
      townIds: townIds === undefined ? before.townIds : townIds,
    }
    await run(
      sql`update person set name = ${after.name}, role = ${after.role}, town_ids = ${idList(after.townIds)}, updated_at = now(), version = version + 1 where id = ${id}`,
    )
    await keepAnAdministrator(run, 'role')
    if (after.role !== before.role) {
      await run(sql`delete from person_session where person_id = ${id}`)
    }
    const action = after.role === before.role ? 'PERSON_CHANGED' : 'ROLE_CHANGED'
    const was = { name: before.name, role: before.role, townIds: before.townIds }
    await tell(run, viewer, action, before, { before: was, after, reason })
  })
  forgetIdentities(db)
}

/** Closes an account: its sessions and keys end at once. Nothing that it did is taken away. */
export async function disablePerson(
  db: Database,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<void> {
  if (viewer.person?.id === id) {
    throw new InvalidInput('id', {
      zh: '不能停用自己的账户',
      en: 'you cannot disable your own account',
    })
  }
  await db.transaction(async (run) => {
    const before = await locked(run, id)
    await run(
      sql`update person set disabled_at = coalesce(disabled_at, now()), disabled_reason = ${reason}, updated_at = now(), version = version + 1 where id = ${id}`,
    )
    await keepAnAdministrator(run, 'id')
    await run(sql`delete from person_session where person_id = ${id}`)
    await run(
      sql`update access_key set revoked_at = now() where person_id = ${id} and revoked_at is null`,
    )
    await tell(run, viewer, 'PERSON_DISABLED', before, { reason })
  })
  forgetIdentities(db)
}

/** Opens a closed account, and ends the lock after wrong passwords. */
export async function unlockPerson(db: Database, viewer: Viewer, id: string): Promise<void> {
  await db.transaction(async (run) => {
    const before = await locked(run, id)
    await run(
      sql`update person set disabled_at = null, disabled_reason = null, updated_at = now(), version = version + 1 where id = ${id}`,
    )
    await run(forgetAttempts(before.username))
    await tell(run, viewer, 'PERSON_UNLOCKED', before, { wasDisabled: before.disabled })
  })
  forgetIdentities(db)
}

/** Gives a person a new password that is told once; whoever used the account is signed out. */
export async function resetPassword(
  db: Database,
  rules: AccountRules,
  viewer: Viewer,
  id: string,
): Promise<string> {
  const password = newPassword(rules)
  const hash = await hashPassword(password)
  await db.transaction(async (run) => {
    const before = await locked(run, id)
    await storePassword(run, id, hash, { given: true, history: rules.passwordHistory })
    await run(forgetAttempts(before.username))
    await tell(run, viewer, 'PASSWORD_RESET', before, {})
  })
  forgetIdentities(db)
  return password
}

async function locked(run: Run, id: string): Promise<Stored> {
  const [found] = await run<Stored>(
    sql`select name, username, role, town_ids as "townIds", disabled_at is not null as disabled from person where id = ${id} for update`,
  )
  if (!found) throw new NotFound('id', 'account')
  return found
}

/** Somebody has to be able to open the door again. */
async function keepAnAdministrator(run: Run, field: string): Promise<void> {
  // Two administrators who close each other's account at once take turns.
  await run(sql`select pg_advisory_xact_lock(hashtext('panhuo.administrators'))`)
  const [left] = await run<{ n: number }>(
    sql`select count(*)::int as n from person where role = 'ADMINISTRATOR' and disabled_at is null`,
  )
  if (left?.n === 0) {
    throw new InvalidInput(field, {
      zh: '至少要有一名可用的系统管理员',
      en: 'one administrator has to remain',
    })
  }
}

async function tell(
  run: Run,
  viewer: Viewer,
  action: AuditAction,
  { username: subject }: Stored,
  detail: Record<string, unknown>,
): Promise<void> {
  await auditIn(run, { ...auditedBy(viewer), action, subject, detail })
}

function spoken(name: string): string {
  const trimmed = name.trim()
  if (trimmed === '' || [...trimmed].length > 40) {
    throw new InvalidInput('name', {
      zh: '姓名应为 1 到 40 个字符',
      en: 'a name has 1 to 40 characters',
    })
  }
  return trimmed
}

function idList(ids: readonly number[] | null): SQL {
  return ids === null ? sql`null` : sql`${`{${ids.join(',')}}`}::text::int[]`
}
