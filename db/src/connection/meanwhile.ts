import type { Run } from '../database.ts'
import type { Endpoint } from './endpoint.ts'

/** A database that answers reads in place of another one for a while. */
export interface StandIn {
  readonly endpoint: Endpoint
  end(): Promise<void>
}

/** Opens a stand-in over what is committed; `run` belongs to a transaction that holds the backend. */
export type OpenStandIn = (run: Run) => Promise<StandIn>

interface Shift {
  /** Undefined where it never came about: then the primary is free again. */
  readonly standIn: Promise<StandIn | undefined>
  readonly ended: Promise<void>
  readers: number
  over: boolean
}

/**
 * Answers reads while a load holds the only backend for long: a stand-in over a copy of what was
 * committed before. Nothing else can be committed until the load ends, so what it says is true, for
 * those too who ask the primary.
 */
export class Meanwhile {
  readonly #primary: Endpoint
  readonly #open: OpenStandIn | undefined
  #shift: Shift | undefined

  constructor(primary: Endpoint, open: OpenStandIn | undefined) {
    this.#primary = primary
    this.#open = open
  }

  /** Whether reads have to go through `read` and `stream` now. */
  get serves(): boolean {
    return this.#shift !== undefined
  }

  async read<T>(work: (endpoint: Endpoint) => Promise<T>): Promise<T> {
    const { endpoint, leave } = await this.#enter()
    return work(endpoint).finally(leave)
  }

  async *stream<T>(work: (endpoint: Endpoint) => AsyncIterable<T>): AsyncGenerator<T> {
    const { endpoint, leave } = await this.#enter()
    try {
      yield* work(endpoint)
    } finally {
      leave()
    }
  }

  /** Runs a load, which calls `hold` before it writes; one after the other. */
  async during<T>(load: (hold: (run: Run) => Promise<void>) => Promise<T>): Promise<T> {
    const open = this.#open
    if (!open) return load(async () => {})
    while (this.#shift) await this.#shift.ended
    let opened: (standIn: StandIn | undefined) => void = () => {}
    let ended: () => void = () => {}
    const shift: Shift = {
      standIn: new Promise((resolve) => {
        opened = resolve
      }),
      ended: new Promise((resolve) => {
        ended = resolve
      }),
      readers: 0,
      over: false,
    }
    this.#shift = shift
    try {
      return await load(async (run) => opened(await open(run)))
    } finally {
      opened(undefined)
      this.#shift = undefined
      shift.over = true
      ended()
      await dismiss(shift)
    }
  }

  async #enter(): Promise<{ endpoint: Endpoint; leave: () => void }> {
    const shift = this.#shift
    if (!shift) return { endpoint: this.#primary, leave: () => {} }
    shift.readers += 1
    const leave = () => {
      shift.readers -= 1
      // A folder that could not be removed goes at the next start.
      dismiss(shift).catch(() => {})
    }
    const standIn = await shift.standIn
    return { endpoint: standIn?.endpoint ?? this.#primary, leave }
  }
}

/** Ends the stand-in once the load is over and nobody reads from it any more. */
async function dismiss({ over, readers, standIn }: Shift): Promise<void> {
  if (over && readers === 0) await (await standIn)?.end()
}
