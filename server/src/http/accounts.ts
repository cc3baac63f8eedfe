import { type Context, Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import type { Accounts } from '../account/accounts.ts'
import { makeFirstAdministrator } from '../account/firstAdministrator.ts'
import { changePassword } from '../account/passwordCommands.ts'
import { PERSON_COOKIE } from '../account/session.ts'
import { signIn, signOut } from '../account/signIn.ts'
import { InvalidInput } from '../change/failures.ts'
import type { Env } from '../env.ts'
import { clientAddress } from './clientAddress.ts'
import { Refusal } from './publicError.ts'
import { readTexts } from './readBody.ts'
import type { Surroundings } from './surroundings.ts'

/** Signing in and out, one's password, and the first administrator. */
export function accountRoutes(accounts: Accounts, env: Env): Hono<Surroundings> {
  const { db, rules, setUp } = accounts
  return new Hono<Surroundings>()
    .use(async (c, next) => {
      await next()
      c.header('cache-control', 'no-store')
    })
    .post('/sign-in/username', async (c) => {
      const asked = await readTexts(c.req.raw, 'username', 'password')
      const outcome = await signIn(accounts, {
        ...asked,
        address: clientAddress(c, env),
        userAgent: c.req.header('user-agent') ?? '',
      })
      if ('refused' in outcome) throw wrongPassword()
      if ('wait' in outcome) throw locked(outcome.wait)
      for (const cookie of outcome.cookies) c.header('set-cookie', cookie, { append: true })
      return c.json({ signedIn: true })
    })
    .post('/sign-out', async (c) => {
      const { signedIn } = c.var
      if (signedIn) await signOut(db, signedIn.token, clientAddress(c, env))
      forgetCookie(c, accounts)
      return c.json({ signedIn: false })
    })
    .post('/change-password', async (c) => {
      const { signedIn } = c.var
      if (!signedIn) throw notSignedIn()
      const asked = await readTexts(c.req.raw, 'password', 'newPassword')
      const attempt = await accounts.attempts.begin(signedIn.identity.username, 'password')
      if (attempt.wait > 0) throw locked(attempt.wait)
      const { token, identity } = signedIn
      const address = clientAddress(c, env)
      const fault = await changePassword(db, rules, identity, { ...asked, token, address })
      if (fault?.field === 'password') await attempt.failed()
      else await attempt.succeeded()
      if (fault) throw new Refusal(400, 'BAD_USER_INPUT', fault.said, fault.field)
      return c.json({ changed: true })
    })
    .post('/set-up', async (c) => {
      const { token, ...asked } = await readTexts(
        c.req.raw,
        'token',
        'username',
        'name',
        'password',
      )
      if (!setUp?.opens(token)) throw shut()
      const made = await makeFirstAdministrator(db, rules, {
        ...asked,
        address: clientAddress(c, env),
      }).catch((error: unknown) => {
        if (!(error instanceof InvalidInput)) throw error
        throw new Refusal(400, 'BAD_USER_INPUT', error.said, error.field)
      })
      if (!made) throw shut()
      return c.json({ made: true })
    })
}

/** Takes the cookie of an ended session away. */
export function forgetCookie(c: Context, { publicUrl }: Accounts): void {
  const secure = publicUrl?.protocol === 'https:'
  deleteCookie(c, PERSON_COOKIE, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    ...(secure ? { prefix: 'secure' as const } : {}),
  })
}

/** The same for a name that nobody has, a wrong password and a closed account. */
function wrongPassword(): Refusal {
  return new Refusal(401, 'WRONG_PASSWORD', {
    zh: '用户名或密码不正确',
    en: 'the user name or the password is wrong',
  })
}

function locked(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60)
  return new Refusal(429, 'LOCKED', {
    zh: `尝试次数过多，请 ${minutes} 分钟后再试，或请管理员解锁`,
    en: `too many tries: wait ${minutes} minutes, or ask an administrator to unlock the account`,
  })
}

function notSignedIn(): Refusal {
  return new Refusal(401, 'UNAUTHENTICATED', { zh: '请先登录', en: 'sign in first' })
}

function shut(): Refusal {
  return new Refusal(403, 'SET_UP_CLOSED', {
    zh: '设置链接无效或已经用过；服务重新启动后会给出新的链接',
    en: 'the set-up link is wrong or was used; the server prints a new one when it starts again',
  })
}
