import { createServer } from 'node:http'
import { connect } from '@panhuo/db/connect'
import type { Sql } from 'postgres'
import postgres from 'postgres'
import { metricNames } from './counters.ts'
import { type ReferenceName, referenceSql } from './referenceSql.ts'

// What the product is measured against: bare node:http, the driver, and one prepared statement
// whose bytes are the answer. Nothing is checked, so nobody should serve people this way.
const { PORT = '0', DATABASE_URL, DATA_DIR = '' } = process.env
let statements = 0

function serve(client: Sql): void {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://reference')
    if (pathname === '/metrics') {
      const { user, system } = process.cpuUsage()
      response.end(
        `${metricNames.cpuSeconds} ${(user + system) / 1e6}\n${metricNames.statements} ${statements}\n`,
      )
      return
    }
    const text = referenceSql[pathname.slice(1) as ReferenceName]
    const values = searchParams.getAll('v')
    statements += 1
    client.unsafe<{ answer: string | Uint8Array }[]>(text, values, { prepare: true }).then(
      ([row]) => {
        const isText = typeof row?.answer === 'string'
        const type = isText
          ? 'application/json; charset=utf-8'
          : 'application/vnd.mapbox-vector-tile'
        response.writeHead(200, { 'content-type': type }).end(row?.answer ?? '')
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  server.listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}`))
}

process.once('SIGTERM', () => process.exit(0))
if (DATABASE_URL) {
  // As many connections as the product opens, and the same settings.
  const connection = { max_parallel_workers_per_gather: '0', jit: 'off' }
  serve(postgres(DATABASE_URL, { max: 10, connection, onnotice: () => {} }))
} else {
  const database = await connect({ dataDir: DATA_DIR })
  await database.dedicated(async (client) => {
    serve(client)
    await new Promise(() => {})
  })
}
