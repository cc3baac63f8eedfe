import { randomInt } from 'node:crypto'
import type { Database, Run } from '@panhuo/db/database'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { passwordFault } from '@panhuo/shared/account/passwordRule'
import type { Label } from '@panhuo/shared/words/label'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { sql } from 'drizzle-orm'
import { auditIn } from './auditCommands.ts'
import type { Identity } from './identity.ts'
import { forgetIdentities } from './identityMemory.ts'

export { hashPassword }

/** Stores a hash as the person's password and ends their sessions, all but the one that is named. */
export async function storePassword(
  run: Run,
  personId: string,
  hash: string,
  { given, keep = '', history }: { given: boolean; keep?: string; history: number },
): Promise<void> {
  await run(
    sql`insert into former_password (person_id, hash) select person_id, password from credential where person_id = ${personId} and provider = 'credential'`,
  )
  await run(
    sql`delete from former_password where person_id = ${personId} and id not in (select id from former_password where person_id = ${personId} order by id desc limit ${history}::int)`,
  )
  await run(
    sql`insert into credential (id, person_id, provider, account_id, password) values (gen_random_uuid()::text, ${personId}, 'credential', ${personId}, ${hash}) on conflict (provider, account_id) do update set password = excluded.password, updated_at = now()`,
  )
  await run(
    sql`update person set password_due = ${given}, password_set_at = now(), updated_at = now() where id = ${personId}`,
  )
  await run(sql`delete from person_session where person_id = ${personId} and token <> ${keep}`)
}

/** Why a password cannot be taken, with the field at fault; undefined where it was changed. */
export type PasswordFault = { readonly field: 'password' | 'newPassword'; readonly said: Label }

/** Changes one's own password; the sessions on other devices end. */
export async function changePassword(
  db: Database,
  rules: AccountRules,
  { id, name, username, role }: Identity,
  asked: { password: string; newPassword: string; token: string; address: string | undefined },
): Promise<PasswordFault | undefined> {
  const [current] = await db.query<{ hash: string }>(
    sql`select password as hash from credential where person_id = ${id} and provider = 'credential'`,
    { primary: true },
  )
  if (!current || !(await verifyPassword({ hash: current.hash, password: asked.password }))) {
    return { field: 'password', said: { zh: '原密码不正确', en: 'the present password is wrong' } }
  }
  const said = passwordFault(asked.newPassword, username, rules)
  if (said) return { field: 'newPassword', said }
  const former = await db.query<{ hash: string }>(
    sql`select hash from former_password where person_id = ${id} order by id desc limit ${Math.max(0, rules.passwordHistory - 1)}::int`,
    { primary: true },
  )
  for (const { hash } of [current, ...former]) {
    if (await verifyPassword({ hash, password: asked.newPassword })) {
      return {
        field: 'newPassword',
        said: {
          zh: `不能使用最近 ${rules.passwordHistory} 次用过的密码`,
          en: `the last ${rules.passwordHistory} passwords may not come back`,
        },
      }
    }
  }
  const hash = await hashPassword(asked.newPassword)
  await db.transaction(async (run) => {
    await storePassword(run, id, hash, {
      given: false,
      keep: asked.token,
      history: rules.passwordHistory,
    })
    const { address } = asked
    const entry = { personId: id, personName: name, role, address, subject: username }
    await auditIn(run, { action: 'PASSWORD_CHANGED', ...entry })
  })
  forgetIdentities(db)
  return undefined
}

// Without characters that are read for one another.
const alphabets = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789']

/** A random password that meets the rule, in groups of four, to be handed over and changed at once. */
export function newPassword({ passwordLength }: AccountRules): string {
  const groups = Math.max(4, Math.ceil(passwordLength / 5))
  // One of each kind in every group, so that it meets the rule however the dice fall.
  const group = () =>
    [...alphabets, alphabets.join('')].map((letters) => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}
