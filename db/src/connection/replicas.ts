import { DatabaseError } from '../databaseError.ts'
import type { Endpoint } from './endpoint.ts'

const DOWN_MS = 2000

/** Spreads reads over the replicas in turn and goes to the primary while one is gone. */
export class ReadTargets {
  readonly #primary: Endpoint
  readonly #replicas: Endpoint[]
  readonly #downUntil = new Map<Endpoint, number>()
  #turn = 0

  constructor(primary: Endpoint, replicas: Endpoint[]) {
    this.#primary = primary
    this.#replicas = replicas
  }

  /** The endpoint for the next read. */
  next(): Endpoint {
    for (let tried = 0; tried < this.#replicas.length; tried++) {
      const replica = this.#replicas[this.#turn++ % this.#replicas.length]
      if (replica && (this.#downUntil.get(replica) ?? 0) <= Date.now()) return replica
    }
    return this.#primary
  }

  /** Runs a read; what a replica cannot answer for its own reasons is asked of the primary. */
  async read<T>(work: (endpoint: Endpoint) => Promise<T>): Promise<T> {
    const endpoint = this.next()
    if (endpoint === this.#primary) return work(endpoint)
    try {
      return await work(endpoint)
    } catch (error) {
      if (!isReplicasOwnFault(error)) throw error
      if (error.code === 'UNAVAILABLE') this.#downUntil.set(endpoint, Date.now() + DOWN_MS)
      return work(this.#primary)
    }
  }
}

/** Gone, or a conflict with replayed changes (40001), or asked to write (25006). */
function isReplicasOwnFault(error: unknown): error is DatabaseError {
  if (!(error instanceof DatabaseError)) return false
  return error.code === 'UNAVAILABLE' || error.sqlState === '40001' || error.sqlState === '25006'
}
