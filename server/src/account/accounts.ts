import type { Database } from '@panhuo/db/database'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { LONGEST_PASSWORD } from '@panhuo/shared/account/passwordRule'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins/username'
import { type Attempts, countAttempts } from './attempts.ts'
import { authAdapter } from './authAdapter.ts'
import type { SetUp } from './firstAdministrator.ts'
import { type IdentityMemory, openIdentityMemory } from './identityMemory.ts'
import { isDisabled } from './personQueries.ts'

export interface AccountParts {
  readonly db: Database
  readonly secret: string
  readonly publicUrl: URL | undefined
  readonly rules: AccountRules
  /** The way in while nobody administers. */
  readonly setUp?: SetUp | undefined
}

/** Everything that signing in needs. */
export interface Accounts extends AccountParts {
  readonly auth: Auth
  readonly attempts: Attempts
  readonly memory: IdentityMemory
}

/** Opens the accounts of a database. */
export function openAccounts(parts: AccountParts): Accounts {
  const { db, rules } = parts
  return {
    ...parts,
    auth: openAuth(parts),
    attempts: countAttempts(db, rules),
    memory: openIdentityMemory(db),
  }
}

/**
 * better-auth on our database: it hashes and checks passwords, makes sessions and signs cookies.
 * Its own routes stay closed; who may sign in, for how long and after how many tries is ours.
 */
function openAuth({ db, secret, publicUrl, rules }: AccountParts) {
  return betterAuth({
    appName: 'Panhuo',
    // Only its cookies' names depend on it: host and origin are checked before, by the guard.
    baseURL: publicUrl?.origin ?? 'http://127.0.0.1',
    basePath: '/api/auth',
    secret,
    database: authAdapter(db),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: LONGEST_PASSWORD,
      minPasswordLength: 1,
    },
    plugins: [username({ displayUsername: false })],
    session: {
      // The cookie's longest life. What ends a session earlier stands in the database.
      expiresIn: rules.longestHours * 3600,
      disableSessionRefresh: true,
    },
    advanced: {
      cookiePrefix: 'panhuo',
      disableCSRFCheck: true,
      disableOriginCheck: true,
      // The page is the same for everyone and asks for its data itself, so Strict breaks no deep link.
      defaultCookieAttributes: { sameSite: 'strict' },
      database: { generateId: 'uuid' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            // As after a wrong password: an account that is closed is nobody's business.
            if (await isDisabled(db, session.userId)) throw new APIError('UNAUTHORIZED')
            const idleEnd = new Date(Date.now() + rules.idleMinutes * 60_000)
            return { data: { ...session, expiresAt: idleEnd } }
          },
        },
      },
    },
  })
}

export type Auth = ReturnType<typeof openAuth>
