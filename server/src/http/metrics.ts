import type { Database } from '@panhuo/db/database'
import type { MiddlewareHandler } from 'hono'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly type: string
  text(): Promise<string>
  readonly measure: MiddlewareHandler
  close(): void
}

const known = ['graphql', 'tiles', 'export', 'api', 'healthz', 'readyz', 'metrics', 'assets']

/** Counts requests, their durations and SQL statements, in the text form of Prometheus. */
export function openMetrics(db: Database): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'panhuo_http_request_seconds',
    help: 'Time until the answer began, by first part of the path, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const statements = new Counter({
    name: 'panhuo_sql_statements_total',
    help: 'SQL statements sent to the database',
    registers: [registry],
  })
  const close = db.onStatement(() => statements.inc())
  return {
    type: registry.contentType,
    text: () => registry.metrics(),
    async measure(c, next) {
      const began = performance.now()
      await next()
      const [, first = ''] = c.req.path.split('/')
      // Any other path is the page's own; a label for each would never end.
      const route = known.includes(first) ? first : 'page'
      const labels = { route, method: c.req.method, status: c.res.status }
      seconds.observe(labels, (performance.now() - began) / 1000)
    },
    close,
  }
}
