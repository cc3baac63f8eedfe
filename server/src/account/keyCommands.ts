import { randomBytes } from 'node:crypto'
import type { Database } from '@panhuo/db/database'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { sql } from 'drizzle-orm'
import { InvalidInput, NotFound } from '../change/failures.ts'
import type { Viewer } from '../request/viewer.ts'
import { auditedBy, auditIn } from './auditCommands.ts'
import { forgetIdentities } from './identityMemory.ts'
import { hashOfKey } from './sessionQueries.ts'

/** Every key begins so, that it is known where it turns up. */
const PREFIX = 'panhuo_'

export interface AskedKey {
  readonly personId: string
  readonly name: string
  readonly days: number
}

/** Makes an access key for an analyst. The key itself is in the answer and nowhere else. */
export async function makeKey(
  db: Database,
  { keyDays }: AccountRules,
  viewer: Viewer,
  { personId, name, days }: AskedKey,
): Promise<{ id: number; key: string }> {
  const called = name.trim()
  if (called === '' || [...called].length > 40) {
    throw new InvalidInput('name', {
      zh: '用途应为 1 到 40 个字符',
      en: 'a purpose has 1 to 40 characters',
    })
  }
  if (days < 1 || days > keyDays) {
    throw new InvalidInput('days', {
      zh: `有效期应为 1 到 ${keyDays} 天`,
      en: `a key lives 1 to ${keyDays} days`,
    })
  }
  const key = PREFIX + randomBytes(32).toString('base64url')
  const start = key.slice(0, PREFIX.length + 4)
  return db.transaction(async (run) => {
    const [owner] = await run<{ username: string; role: string }>(
      sql`select username, role from person where id = ${personId} and disabled_at is null for share`,
    )
    if (!owner) throw new NotFound('personId', 'account')
    if (owner.role !== 'ANALYST') {
      throw new InvalidInput('personId', {
        zh: '访问密钥只发给分析人员',
        en: 'access keys are for analysts alone',
      })
    }
    const [made] = await run<{ id: number }>(
      sql`insert into access_key (person_id, name, start, hash, expires_at) values (${personId}, ${called}, ${start}, ${hashOfKey(key)}, now() + make_interval(days => ${days}::int)) returning id`,
    )
    const detail = { name: called, start, days }
    const subject = owner.username
    await auditIn(run, { ...auditedBy(viewer), action: 'KEY_MADE', subject, detail })
    return { id: made?.id ?? 0, key }
  })
}

/** Ends a key; of one's own keys, or of all for an administrator. */
export async function revokeKey(
  db: Database,
  viewer: Viewer,
  id: number,
  owner: string | undefined,
): Promise<void> {
  await db.transaction(async (run) => {
    const [ended] = await run<{ name: string; start: string; username: string }>(
      sql`update access_key k set revoked_at = coalesce(k.revoked_at, now()) from person p where p.id = k.person_id and k.id = ${id}::int and (${owner ?? null}::text is null or p.id = ${owner ?? null}) returning k.name, k.start, p.username`,
    )
    if (!ended) throw new NotFound('id', 'access key')
    const { username: subject, ...detail } = ended
    await auditIn(run, { ...auditedBy(viewer), action: 'KEY_REVOKED', subject, detail })
  })
  forgetIdentities(db)
}
