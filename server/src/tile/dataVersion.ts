import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import type { ChangeFeed } from '../live/changeFeed.ts'

const KEPT_MS = 1000

/**
 * The versions of all registers and the day in Beijing in one text, as the statement around it sees
 * them: years left of a right, releases and lights change at midnight, by the database's clock.
 */
export const dataVersions = sql`(select string_agg(table_name || version, ' ' order by table_name) || (now() at time zone 'Asia/Shanghai')::date from data_version)`

/**
 * Reads a text that changes with every change of a register and every day, at most once a second and anew after
 * each change that the feed tells of: a map of thirty tiles asks once, and one that was told to read
 * again does not get the old tile.
 */
export function dataVersionOf(db: Database, feed: ChangeFeed): () => Promise<string> {
  let reading: Promise<string> | undefined
  let readAt = 0
  feed.onChange(() => {
    reading = undefined
  })
  return () => {
    const now = Date.now()
    if (reading && now - readAt < KEPT_MS) return reading
    readAt = now
    const fresh = read(db)
    reading = fresh
    // A failure is told to those who wait for it, and not kept.
    fresh.catch(() => {
      if (reading === fresh) reading = undefined
    })
    return fresh
  }
}

async function read(db: Database): Promise<string> {
  const [row] = await db.query<{ versions: string | null }>(sql`select ${dataVersions} as versions`)
  return row?.versions ?? ''
}
