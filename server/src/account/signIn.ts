import type { Database } from '@panhuo/db/database'
import type { Role } from '@panhuo/shared/access/access'
import { APIError } from 'better-auth/api'
import { sql } from 'drizzle-orm'
import type { Accounts } from './accounts.ts'
import { auditIn, writeAudit } from './auditCommands.ts'
import { forgetIdentities } from './identityMemory.ts'

export interface SignInAsked {
  readonly username: string
  readonly password: string
  readonly address: string
  readonly userAgent: string
}

/** Cookies of a session; or the seconds to wait; or a refusal that says nothing of the reason. */
export type SignInOutcome =
  | { readonly cookies: readonly string[] }
  | { readonly wait: number }
  | { readonly refused: true }

/** Signs in by name and password. Every try is counted and stands in the audit log. */
export async function signIn(
  { db, auth, attempts, rules }: Accounts,
  { username, password, address, userAgent }: SignInAsked,
): Promise<SignInOutcome> {
  const attempt = await attempts.begin(username, address)
  const subject = username.slice(0, 64).replaceAll('\0', '')
  if (attempt.wait > 0) {
    const detail = { waitSeconds: attempt.wait }
    await writeAudit(db, { action: 'SIGN_IN_FAILED', address, subject, detail })
    return { wait: attempt.wait }
  }
  const headers = new Headers({ 'user-agent': userAgent.slice(0, 300), 'x-forwarded-for': address })
  const signedIn = await auth.api
    .signInUsername({ body: { username, password }, headers, returnHeaders: true })
    .catch((error: unknown) => {
      if (error instanceof APIError && error.statusCode < 500) return undefined
      throw error
    })
  if (!signedIn?.response) {
    const locks = await attempt.failed()
    await writeAudit(db, { action: 'SIGN_IN_FAILED', address, subject })
    if (!locks) return { refused: true }
    const detail = { minutes: rules.lockMinutes }
    await writeAudit(db, { action: 'LOCKED', address, subject, detail })
    return { wait: rules.lockMinutes * 60 }
  }
  await attempt.succeeded()
  const { id } = signedIn.response.user
  await db.transaction(async (run) => {
    const [known] = await run<{ name: string; role: Role }>(
      sql`update person set last_sign_in_at = now() where id = ${id} returning name, role`,
    )
    // Sessions that ran out unnoticed go when somebody comes.
    await run(sql`delete from person_session where expires_at < now() - interval '1 day'`)
    const who = { personId: id, personName: known?.name, role: known?.role }
    await auditIn(run, { action: 'SIGN_IN', ...who, address, subject })
  })
  return { cookies: signedIn.headers.getSetCookie() }
}

/** Ends a session: its token is worth nothing from now on, wherever it is kept. */
export async function signOut(
  db: Database,
  token: string,
  address: string | undefined,
): Promise<void> {
  await db.transaction(async (run) => {
    const [ended] = await run<{ id: string; name: string; role: Role; username: string }>(
      sql`with ended as (delete from person_session where token = ${token} returning person_id) select p.id, p.name, p.role, p.username from ended join person p on p.id = ended.person_id`,
    )
    if (!ended) return
    const { id: personId, name: personName, role, username: subject } = ended
    await auditIn(run, { action: 'SIGN_OUT', personId, personName, role, address, subject })
  })
  forgetIdentities(db)
}
