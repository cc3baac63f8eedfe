import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { auditIn } from '../account/auditCommands.ts'
import type { ShareRow } from './shareQueries.ts'

/** What comes from one address within this time is one visit, unless the page says otherwise. */
const VISIT_MS = 30 * 60_000
const MOST_VISITORS = 5000
/** More openings from one address within that time are a program's, and are not told apart. */
const MOST_OPENINGS = 60

export interface Caller {
  readonly address: string
  readonly path: string
  /** Which opening of the page asks; undefined for whoever asks without it. */
  readonly visit: string | undefined
}

/** Writes down that a link was opened, by whatever way: the page, GraphQL, tiles or exports. */
export interface ShareVisits {
  note(share: ShareRow, from: Caller): Promise<void>
}

/** Keeps in memory who was written down lately, so that a page of fifty requests is one view. */
export function openShareVisits(db: Database): ShareVisits {
  const lately = new LRUCache<string, number>({ max: MOST_VISITORS, ttl: VISIT_MS })
  return {
    async note({ id, title }, { address, path, visit }) {
      const anyhow = `${id} ${address}`
      const key = visit === undefined ? anyhow : `${anyhow} ${visit}`
      const openings = lately.get(anyhow) ?? 0
      if (lately.has(key) || openings >= MOST_OPENINGS) return
      lately.set(key, 1)
      // Files that the same page fetches by other means belong to its visit.
      lately.set(anyhow, openings + 1)
      try {
        await db.transaction(async (run) => {
          await run(
            sql`insert into share_view (share_id, address, path) values (${id}::int, ${address}, ${path.slice(0, 100)})`,
          )
          await auditIn(run, {
            action: 'SHARE_OPENED',
            role: 'INVESTOR',
            address,
            subject: title,
            detail: { share: id },
          })
        })
      } catch (error) {
        // What cannot be written down is not shown, and is tried again.
        lately.set(anyhow, openings)
        if (openings === 0) lately.delete(anyhow)
        lately.delete(key)
        throw error
      }
    },
  }
}
