import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Metrics } from './metrics.ts'
import type { Surroundings } from './surroundings.ts'

const PATIENCE_MS = 2000

/** Liveness, readiness and metrics, for whoever keeps the server running. */
export function healthRoutes(db: Database, metrics: Metrics): Hono<Surroundings> {
  return new Hono<Surroundings>()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }))
    .get('/readyz', async (c) => {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const isReady = await db.query(sql`select 1`, { signal }).then(
        () => true,
        () => false,
      )
      return c.json({ status: isReady ? 'ready' : 'unavailable' }, isReady ? 200 : 503, {
        'cache-control': 'no-store',
      })
    })
    .get('/metrics', async (c) =>
      c.body(await metrics.text(), 200, { 'content-type': metrics.type }),
    )
}
