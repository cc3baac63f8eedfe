import type { Database } from '@panhuo/db/database'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { type SQL, sql } from 'drizzle-orm'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

/** One try to sign in, counted before the password is looked at, so that many at once gain nothing. */
export interface Attempt {
  /** Seconds to wait where the name or the address has tried too often; 0 where it may try. */
  readonly wait: number
  /** The password was wrong: true where this try locks the name. */
  failed(): Promise<boolean>
  succeeded(): Promise<void>
}

export interface Attempts {
  begin(name: string, address: string): Promise<Attempt>
}

/**
 * Counts tries in the database, so that several server processes count together. A name that
 * nobody has is counted and locked like any other, so that a lock tells nothing.
 */
export function countAttempts(db: Database, rules: AccountRules): Attempts {
  const lockSeconds = rules.lockMinutes * 60
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: { query: (asked: Asked) => answer(db, asked) },
      storeType: 'client',
      tableName: 'sign_in_attempt',
      tableCreated: true,
      // Its timer would outlive the database; old rows go when a name is locked instead.
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: rules.lockWindowMinutes * 60,
      blockDuration: lockSeconds,
    })
  const names = limiter('name', rules.lockAfter)
  const addresses = limiter('address', rules.addressAfter)

  return {
    async begin(given, address) {
      const name = attemptName(given)
      const [byName, byAddress] = await Promise.all([
        consumed(names, name),
        consumed(addresses, address),
      ])
      const waits = [waitOf(byName, rules.lockAfter), waitOf(byAddress, rules.addressAfter)]
      return {
        wait: Math.max(...waits),
        async failed() {
          if (byName.consumedPoints < rules.lockAfter) return false
          await names.block(name, lockSeconds)
          await clear(db)
          return true
        },
        async succeeded() {
          await Promise.all([names.delete(name), addresses.reward(address)])
        },
      }
    },
  }
}

/** Ends the lock of a name. */
export function forgetAttempts(name: string): SQL {
  return sql`delete from sign_in_attempt where key = ${`name:${attemptName(name)}`}`
}

/** The end of a name's lock in SQL, null where it has none; `points` as countAttempts blocks them. */
export function lockedUntil(name: SQL, { lockAfter }: AccountRules): SQL {
  return sql`(select to_timestamp(expire / 1000.0) from sign_in_attempt where key = 'name:' || ${name} and points > ${lockAfter}::int and expire > extract(epoch from now()) * 1000)`
}

/** One key for each way to write a name; whatever is sent is cut to what a key can hold. */
function attemptName(name: string): string {
  return name.toLowerCase().replaceAll('\0', '').slice(0, 64)
}

async function consumed(limiter: RateLimiterPostgres, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key)
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused
    throw refused
  }
}

function waitOf({ consumedPoints, msBeforeNext }: RateLimiterRes, most: number): number {
  return consumedPoints > most ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : 0
}

async function clear(db: Database): Promise<void> {
  const hourAgo = Date.now() - 3_600_000
  await db.transaction((run) => run(sql`delete from sign_in_attempt where expire < ${hourAgo}`))
}

interface Asked {
  readonly text: string
  readonly values?: readonly unknown[]
}

/** The limiter writes `$1` for its values, as node-postgres has it. */
async function answer(db: Database, { text, values = [] }: Asked) {
  const parts = text
    .split(/\$(\d+)/)
    .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`))
  const rows = await db.transaction((run) => run<object>(sql.join(parts)))
  return { rows, rowCount: rows.length }
}
