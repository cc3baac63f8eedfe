import { Duplex } from 'node:stream'
import { type Exchange, FrontendReader } from './frontendReader.ts'

interface Wiring {
  onExchange(socket: BridgeSocket, exchange: Exchange): void
  onGone(socket: BridgeSocket): void
}

/** The stream that a driver takes for its network socket; every exchange goes to the bridge. */
export class BridgeSocket extends Duplex {
  /** Exchanges that wait for the backend. */
  readonly waiting: Exchange[] = []
  /** What prepared this client's statements in the shared backend, by name. */
  readonly statements = new Map<string, Buffer>()
  /** Which opening of the database they were prepared in. */
  opening = 0
  /** Longest time one exchange may take, in milliseconds; 0 for no limit. */
  readonly limitMs: number
  readonly #wiring: Wiring
  readonly #reader = new FrontendReader()

  constructor(limitMs: number, wiring: Wiring) {
    super({ allowHalfOpen: false })
    this.limitMs = limitMs
    this.#wiring = wiring
  }

  /** Drivers ask this of a network socket before they say goodbye. */
  get readyState(): 'open' | 'closed' {
    return this.destroyed ? 'closed' : 'open'
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    for (const exchange of this.#reader.read(chunk)) this.#wiring.onExchange(this, exchange)
    done()
  }

  override _final(done: () => void): void {
    done()
    this.destroy()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.waiting.length = 0
    this.#wiring.onGone(this)
    done(error)
  }
}
