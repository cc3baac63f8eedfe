import type { Sql } from 'postgres'
import { DatabaseError } from '../databaseError.ts'

/** One connection that is used by one flow at a time, so nothing is ever pipelined behind it. */
export interface Lane {
  readonly client: Sql
  /** Set when the connection broke since the lane was taken: its transaction is gone. */
  lost: boolean
}

/** Makes a driver client of one connection; `onClose` must be called when that connection ends. */
export type MakeClient = (onClose: () => void) => Sql

interface Waiter {
  take(lane: Lane): void
}

/**
 * Hands out connections one flow at a time. The driver's own pool is not used: it pipelines, its
 * cancellation may hit a neighbour, and a transaction whose connection broke crashes the process.
 */
export class LanePool {
  readonly #make: MakeClient
  readonly #size: number
  readonly #patienceMs: number
  readonly #all: Lane[] = []
  readonly #free: Lane[] = []
  readonly #waiters: Waiter[] = []
  #ended = false

  constructor(make: MakeClient, size: number, patienceMs = 30_000) {
    this.#make = make
    this.#size = size
    this.#patienceMs = patienceMs
  }

  /** Resolves to a lane in order of asking; an abort or 30 s of waiting ends the wait. */
  acquire(signal?: AbortSignal): Promise<Lane> {
    if (this.#ended) return Promise.reject(new DatabaseError('UNAVAILABLE'))
    if (signal?.aborted) return Promise.reject(signal.reason)
    const lane = this.#free.pop() ?? this.#grow()
    if (lane) {
      lane.lost = false
      return Promise.resolve(lane)
    }
    return this.#wait(signal)
  }

  release(lane: Lane): void {
    lane.lost = false
    const next = this.#waiters.shift()
    if (next) next.take(lane)
    else this.#free.push(lane)
  }

  async end(): Promise<void> {
    this.#ended = true
    await Promise.all(this.#all.map((lane) => lane.client.end({ timeout: 5 })))
  }

  #grow(): Lane | undefined {
    if (this.#all.length === this.#size) return undefined
    const client = this.#make(() => {
      lane.lost = true
    })
    const lane: Lane = { client, lost: false }
    this.#all.push(lane)
    return lane
  }

  #wait(signal: AbortSignal | undefined): Promise<Lane> {
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown) => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1)
        settle()
        reject(reason)
      }
      const onAbort = () => leave(signal?.reason)
      const timer = setTimeout(() => leave(new DatabaseError('UNAVAILABLE')), this.#patienceMs)
      const settle = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
      }
      const waiter: Waiter = {
        take(lane) {
          settle()
          resolve(lane)
        },
      }
      signal?.addEventListener('abort', onAbort)
      this.#waiters.push(waiter)
    })
  }
}
