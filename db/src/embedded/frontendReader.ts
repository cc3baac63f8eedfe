/** What a client asked for in one go, and how its answer ends. */
export interface Exchange {
  /** `ready`: ends with ReadyForQuery; `flush`: ends without; `start`, `leave`: never run. */
  kind: 'start' | 'ready' | 'flush' | 'leave'
  bytes: Buffer
  /** The messages that prepare statements, by the statement's name. */
  prepares: Map<string, Buffer>
}

const QUERY = 0x51
const PARSE = 0x50
const SYNC = 0x53
const FLUSH = 0x48
const CALL = 0x46
const TERMINATE = 0x58
const START_HEADER = 4
const HEADER = 5

/** Cuts the bytes of one client into exchanges, however the stream was chopped. */
export class FrontendReader {
  #rest: Buffer = Buffer.alloc(0)
  #started = false
  #messages: Buffer[] = []
  #prepares = new Map<string, Buffer>()

  read(chunk: Buffer): Exchange[] {
    this.#rest = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk
    const exchanges: Exchange[] = []
    for (let message = this.#next(); message; message = this.#next()) {
      const exchange = this.#accept(message)
      if (exchange) exchanges.push(exchange)
    }
    return exchanges
  }

  #next(): Buffer | undefined {
    const header = this.#started ? HEADER : START_HEADER
    if (this.#rest.length < header) return undefined
    const size = this.#rest.readUInt32BE(header - 4) + header - 4
    if (this.#rest.length < size) return undefined
    const message = this.#rest.subarray(0, size)
    this.#rest = this.#rest.subarray(size)
    return message
  }

  #accept(message: Buffer): Exchange | undefined {
    if (!this.#started) {
      this.#started = true
      return { kind: 'start', bytes: message, prepares: new Map() }
    }
    const type = message[0]
    if (type === TERMINATE) return { kind: 'leave', bytes: message, prepares: new Map() }
    this.#messages.push(message)
    if (type === PARSE) {
      const name = message.toString('utf8', HEADER, message.indexOf(0, HEADER))
      if (name !== '') this.#prepares.set(name, message)
    }
    if (type !== SYNC && type !== QUERY && type !== CALL && type !== FLUSH) return undefined
    const exchange: Exchange = {
      kind: type === FLUSH ? 'flush' : 'ready',
      bytes: Buffer.concat(this.#messages),
      prepares: this.#prepares,
    }
    this.#messages = []
    this.#prepares = new Map()
    return exchange
  }
}
