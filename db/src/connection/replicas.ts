import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { DatabaseError } from '../databaseError.ts'
import type { Endpoint } from './endpoint.ts'
import { compose, executeFree } from './execute.ts'

const DOWN_MS = 2000
/** How often a replica that is behind is asked how far it got. */
const ASK_AGAIN_MS = 25

/**
 * Spreads reads over the replicas in turn and goes to the primary while one is gone. A replica that
 * has not yet replayed what was last written is left out too: a person must see their own change,
 * and a tile must not be kept under the name of content that it does not have.
 */
export class ReadTargets {
  readonly #primary: Endpoint
  readonly #replicas: Endpoint[]
  readonly #downUntil = new Map<Endpoint, number>()
  /** Replicas that may lack the last change, with the change they wait for. */
  readonly #behind = new Map<Endpoint, number>()
  #changes = 0
  #turn = 0
  #ended = false

  constructor(primary: Endpoint, replicas: Endpoint[]) {
    this.#primary = primary
    this.#replicas = replicas
  }

  /** The endpoint for the next read. */
  #next(): Endpoint {
    for (let tried = 0; tried < this.#replicas.length; tried++) {
      const replica = this.#replicas[this.#turn++ % this.#replicas.length]
      if (!replica || this.#behind.has(replica)) continue
      if ((this.#downUntil.get(replica) ?? 0) <= Date.now()) return replica
    }
    return this.#primary
  }

  /** Runs a read; what a replica cannot answer for its own reasons is asked of the primary. */
  async read<T>(work: (endpoint: Endpoint) => Promise<T>): Promise<T> {
    const endpoint = this.#next()
    if (endpoint === this.#primary) return work(endpoint)
    try {
      return await work(endpoint)
    } catch (error) {
      this.#excuse(endpoint, error)
      return work(this.#primary)
    }
  }

  /** Reads in batches; what a replica cannot even begin is asked of the primary. */
  async *stream<T>(work: (endpoint: Endpoint) => AsyncIterable<T>): AsyncGenerator<T> {
    const endpoint = this.#next()
    let begun = false
    try {
      for await (const batch of work(endpoint)) {
        begun = true
        yield batch
      }
      return
    } catch (error) {
      // From another snapshot the rest would not fit what was told already.
      if (begun || endpoint === this.#primary) throw error
      this.#excuse(endpoint, error)
    }
    yield* work(this.#primary)
  }

  /** Throws what is not the replica's own fault, and leaves one that is gone out for a while. */
  #excuse(endpoint: Endpoint, error: unknown): void {
    if (!isReplicasOwnFault(error)) throw error
    if (error.code === 'UNAVAILABLE') this.#downUntil.set(endpoint, Date.now() + DOWN_MS)
  }

  /** Something was written to the primary: replicas answer again once they have it. */
  written(): void {
    if (this.#replicas.length === 0 || this.#ended) return
    const change = ++this.#changes
    const idle = this.#behind.size === 0
    for (const replica of this.#replicas) this.#behind.set(replica, change)
    if (idle) void this.#catchUp()
  }

  end(): void {
    this.#ended = true
  }

  async #catchUp(): Promise<void> {
    while (this.#behind.size > 0 && !this.#ended) {
      const change = this.#changes
      const position = await this.#writtenTo().catch(() => undefined)
      if (position !== undefined) {
        await Promise.all([...this.#behind.keys()].map((one) => this.#admit(one, change, position)))
      }
      const pause = position === undefined ? DOWN_MS : ASK_AGAIN_MS
      if (this.#behind.size > 0) await wait(pause, undefined, { ref: false })
    }
  }

  async #writtenTo(): Promise<string | undefined> {
    const statement = compose(sql`select pg_current_wal_insert_lsn()::text as position`)
    const [row] = await executeFree<{ position: string }>(this.#primary, statement, undefined)
    return row?.position
  }

  /** Lets a replica answer again if it has replayed up to `position` and nothing was written since. */
  async #admit(replica: Endpoint, change: number, position: string): Promise<void> {
    // A server that follows nobody replays nothing; it has no position to compare.
    const asked = compose(
      sql`select coalesce(pg_last_wal_replay_lsn() >= ${position}::pg_lsn, true) as reached`,
    )
    const [row] = await executeFree<{ reached: boolean }>(replica, asked, undefined).catch(() => [])
    if (row?.reached && this.#behind.get(replica) === change) this.#behind.delete(replica)
  }
}

/** Gone, or a conflict with replayed changes (40001), or asked to write (25006). */
function isReplicasOwnFault(error: unknown): error is DatabaseError {
  if (!(error instanceof DatabaseError)) return false
  return error.code === 'UNAVAILABLE' || error.sqlState === '40001' || error.sqlState === '25006'
}
