import { ACCOUNT_NEWS, CHANGE_CHANNEL } from '@panhuo/db/changeChannel'
import type { Database } from '@panhuo/db/database'
import type { Identity } from './identity.ts'

/** A dozen questions make one screen: they are asked within this time. */
const KEPT_MS = 3000
const MOST_KEPT = 5000

/** Who somebody is, and for how many more seconds their session or key lives at most. */
export interface FoundIdentity {
  readonly identity: Identity
  readonly secondsLeft: number
}

/**
 * Remembers for a moment whom a session or a key belongs to, so that a request need not ask the
 * database who is asking. Whatever ends a session or changes an account is heard at once, in this
 * process and from any other, and empties the memory; while that cannot be heard, nothing is kept.
 */
export interface IdentityMemory {
  of(key: string, look: () => Promise<FoundIdentity | undefined>): Promise<Identity | undefined>
  close(): void
}

const memories = new WeakMap<Database, Set<() => void>>()

/** Empties the memories of a database's identities; for whoever has just ended or changed one. */
export function forgetIdentities(db: Database): void {
  for (const forget of memories.get(db) ?? []) forget()
}

export function openIdentityMemory(db: Database): IdentityMemory {
  const kept = new Map<string, { readonly identity: Identity; readonly until: number }>()
  let era = 0
  let hears = false
  const forget = () => {
    kept.clear()
    era += 1
  }
  const all = memories.get(db) ?? new Set()
  memories.set(db, all.add(forget))
  const listening = db
    .listen(
      CHANGE_CHANNEL,
      (news) => {
        // Null: it listens from now on, for the first time or again.
        if (news === null) hears = true
        if (news === null || news === ACCOUNT_NEWS) forget()
      },
      () => {
        hears = false
        forget()
      },
    )
    // The feed of changes says that nothing is heard; here each request asks then.
    .catch(() => undefined)

  return {
    async of(key, look) {
      const known = kept.get(key)
      if (known && known.until > performance.now()) return known.identity
      const began = era
      const found = await look()
      // What ended while it was looked up may not be kept.
      if (found && hears && began === era) {
        if (kept.size >= MOST_KEPT) kept.clear()
        const lives = Math.min(KEPT_MS, found.secondsLeft * 1000)
        kept.set(key, { identity: found.identity, until: performance.now() + lives })
      }
      return found?.identity
    },
    close() {
      hears = false
      forget()
      all.delete(forget)
      void listening.then((stop) => stop?.())
    },
  }
}
