import { mayDo } from '@panhuo/shared/access/duties'
import { INVESTOR_HEADER, MOST_SHARED_PLOTS } from '@panhuo/shared/share/share'
import { verifyPassword } from 'better-auth/crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Accounts } from '../account/accounts.ts'
import { writeAudit } from '../account/auditCommands.ts'
import type { Env } from '../env.ts'
import { clientAddress } from './clientAddress.ts'
import { Refusal } from './publicError.ts'
import { readTexts } from './readBody.ts'
import { openShare, writePass } from './shareDoor.ts'
import type { Surroundings } from './surroundings.ts'

/** How long a right password opens a link, milliseconds. */
const PASS_MS = 12 * 3_600_000

/**
 * Staff who ask as an investor would: from here on the request is one, with what that takes away.
 * Throws a refusal for whoever may not share.
 */
export const askAsInvestor: MiddlewareHandler<Surroundings> = async (c, next) => {
  const given = c.req.header(INVESTOR_HEADER)
  if (given === undefined) return next()
  const { role, locale, towns, address } = c.var.viewer
  if (!mayDo(role, 'SHARE')) {
    throw new Refusal(403, 'FORBIDDEN', {
      zh: '您的角色不能以投资人身份查看',
      en: 'your role may not ask as an investor',
    })
  }
  const codes = given.split(',').slice(0, MOST_SHARED_PLOTS)
  c.set('viewer', { role: 'INVESTOR', locale, towns, address, share: { codes }, readOnly: true })
  await next()
}

/** Where a password is tried: `POST /api/share/unlock {token, password}` gives what opens the link. */
export function shareRoutes(accounts: Accounts, env: Env): Hono<Surroundings> {
  const { db, secret, attempts } = accounts
  return new Hono<Surroundings>().post('/unlock', async (c) => {
    const { token, password } = await readTexts(c.req.raw, 'token', 'password')
    const share = await openShare(db, token)
    const { passwordHash: hash, id, title } = share
    const address = clientAddress(c, env)
    const attempt = await attempts.begin(`share ${id}`, address)
    if (attempt.wait > 0) throw tooMany()
    if (hash !== null && !(await verifyPassword({ hash, password }))) {
      await attempt.failed()
      const told = { role: 'INVESTOR', address, subject: title, detail: { share: id } } as const
      await writeAudit(db, { action: 'SHARE_REFUSED', ...told })
      throw new Refusal(
        403,
        'WRONG_PASSWORD',
        { zh: '口令不正确', en: 'the password is wrong' },
        'password',
      )
    }
    await attempt.succeeded()
    c.header('cache-control', 'no-store')
    return c.json({ pass: writePass(share, secret, Date.now() + PASS_MS) })
  })
}

function tooMany(): Refusal {
  return new Refusal(429, 'TOO_MANY', {
    zh: '尝试次数过多，请稍后再试',
    en: 'too many tries; come back later',
  })
}
