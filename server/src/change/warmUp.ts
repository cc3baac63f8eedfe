import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'

const warmed = new WeakMap<Database, Promise<unknown>>()

/**
 * Lets the embedded database work out one outline before its first edit, without time limit: loading
 * the projections takes a fresh process seconds, and on a busy machine longer than a statement may.
 */
export async function warmUp(db: Database): Promise<void> {
  if (db.kind !== 'embedded') return
  const warming = warmed.get(db) ?? db.load((run) => run(outline))
  warmed.set(db, warming)
  // A failure here is told by the edit that follows; the next one tries again.
  await warming.catch(() => warmed.delete(db))
}

/** Nobody has asked anything for so long: the one backend is free. */
const QUIET_MS = 1500

/**
 * Warms up as soon as nobody asks anything, so that neither the first page nor the first edit waits
 * for it. Returns what calls it off.
 */
export function warmUpWhenQuiet(db: Database): () => void {
  if (db.kind !== 'embedded') return () => {}
  let timer: NodeJS.Timeout
  const stop = () => {
    clearTimeout(timer)
    heard()
  }
  const begin = () => {
    stop()
    void warmUp(db)
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(begin, QUIET_MS).unref()
  }
  const heard = db.onStatement(wait)
  timer = setTimeout(begin, QUIET_MS).unref()
  return stop
}

const outline = sql`select ST_Transform(ST_MakeValid(ST_SnapToGrid(g, 0.0001)), 3857), ST_Area(g::geography) from ST_MakeEnvelope(118.6, 24.9, 118.61, 24.91, 4490) as g`
