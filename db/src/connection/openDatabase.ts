import type { SQL } from 'drizzle-orm'
import type { Database, Hear, QueryOptions, StreamOptions } from '../database.ts'
import type { Endpoint } from './endpoint.ts'
import { compose, execute, executeFree, type Statement } from './execute.ts'
import { Listening } from './listening.ts'
import { inLoad } from './load.ts'
import { Meanwhile, type OpenStandIn } from './meanwhile.ts'
import { ReadTargets } from './replicas.ts'
import { streamFree, streamInside } from './rowStream.ts'
import { currentTransaction, inTransaction } from './transactions.ts'

export interface DatabaseParts {
  kind: Database['kind']
  hasMvt: boolean
  primary: Endpoint
  replicas: Endpoint[]
  /** Where one backend does everything: what answers reads while a long load holds it. */
  openStandIn?: OpenStandIn
  close(): Promise<void>
}

const BATCH = 1000

/** Builds the verbs of a Database over its endpoints. */
export function makeDatabase(parts: DatabaseParts): Database {
  const { kind, hasMvt, primary, replicas, close } = parts
  const listeners = new Set<(text: string) => void>()
  const targets = new ReadTargets(primary, replicas)
  const meanwhile = new Meanwhile(primary, parts.openStandIn)
  const listening = new Listening(primary.dedicated)

  function announce(statement: Statement): Statement {
    for (const listener of listeners) listener(statement.text)
    return statement
  }

  return {
    kind,
    hasMvt,
    async query<Row extends object>(composed: SQL, { signal, primary: fresh }: QueryOptions = {}) {
      signal?.throwIfAborted()
      const statement = announce(compose(composed))
      const transaction = currentTransaction()
      if (transaction) return execute<Row>(transaction.lane, statement)
      const ask = (endpoint: Endpoint) => executeFree<Row>(endpoint, statement, signal)
      if (meanwhile.serves) return meanwhile.read(ask)
      return fresh ? ask(primary) : targets.read(ask)
    },
    stream<Row extends object>(
      composed: SQL,
      { batch = BATCH, signal, primary: fresh }: StreamOptions = {},
    ) {
      const statement = announce(compose(composed))
      const transaction = currentTransaction()
      if (transaction) {
        return streamInside<Row>(transaction.lane, { statement, batch, signal, hold: false })
      }
      const plan = { statement, batch, signal, hold: kind === 'embedded' }
      const ask = (endpoint: Endpoint) => streamFree<Row>(endpoint, plan)
      if (meanwhile.serves) return meanwhile.stream(ask)
      return fresh ? ask(primary) : targets.stream(ask)
    },
    transaction: (work) =>
      inTransaction(primary.lanes, (transaction) =>
        work(async <Row extends object>(composed: SQL) => {
          try {
            return await execute<Row>(transaction.lane, announce(compose(composed)))
          } catch (error) {
            transaction.failure ??= error
            throw error
          }
        }),
      ).finally(() => targets.written()),
    load(work, { readsGoOn = false } = {}) {
      const loaded = readsGoOn
        ? meanwhile.during((hold) =>
            inLoad(primary, announce, async (run) => {
              await hold(run)
              return work(run)
            }),
          )
        : inLoad(primary, announce, work)
      return loaded.finally(() => targets.written())
    },
    listen(channel, hear, onLost) {
      const told: Hear = (payload) => {
        // What another process wrote: whoever hears of it wants to read it.
        targets.written()
        hear(payload)
      }
      return listening.begin(channel, told, onLost)
    },
    async dedicated(work) {
      const client = primary.dedicated()
      try {
        return await work(client)
      } finally {
        await client.end({ timeout: 5 })
        // The work is done by now: what it may have added can also be learned at the next start.
        await primary.learnTypes().catch(() => {})
      }
    },
    onStatement(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      targets.end()
      await listening.end()
      await Promise.all([primary, ...replicas].map((endpoint) => endpoint.end()))
      await close()
    },
  }
}
