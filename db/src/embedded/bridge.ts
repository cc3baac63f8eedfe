import { setTimeout as wait } from 'node:timers/promises'
import { AnswerReader, type TransactionStatus } from './answerReader.ts'
import type { Backend } from './backend.ts'
import { BridgeSocket } from './bridgeSocket.ts'
import type { Exchange } from './frontendReader.ts'
import {
  closeMessage,
  errorMessage,
  queryMessage,
  readyMessage,
  syncMessage,
  welcomeMessage,
} from './messages.ts'

export interface BridgeOptions {
  open(): Promise<Backend>
  /**
   * How long a client may hold the backend in an open transaction without saying anything. A load,
   * whose exchanges have no limit, may think for longer, as on a server.
   */
  idleLimitMs: number
}

// How long a statement may still run when the database is closed.
const CLOSING_MS = 5000

class Overdue extends Error {}

/**
 * Lets many clients share the one backend. A client owns it from its first message until the
 * backend is idle outside a transaction; the others wait in line. A statement that runs too long
 * cannot be cancelled, so its thread is ended and the database opened again behind the same bridge.
 */
export class Bridge {
  readonly #options: BridgeOptions
  readonly #sockets = new Set<BridgeSocket>()
  readonly #line: BridgeSocket[] = []
  #backend: Backend | undefined
  #owner: BridgeSocket | undefined
  #status: TransactionStatus = 'I'
  #opening = 0
  #busy = false
  #closing = false
  #idleTimer: NodeJS.Timeout | undefined

  constructor(backend: Backend, options: BridgeOptions) {
    this.#backend = backend
    this.#options = options
  }

  /** Opens a client's end; each of its exchanges may take `limitMs` milliseconds, 0 for no limit. */
  connect(limitMs: number): BridgeSocket {
    const socket = new BridgeSocket(limitMs, {
      onExchange: (from, exchange) => this.#accept(from, exchange),
      onGone: (from) => this.#forget(from),
    })
    socket.opening = this.#opening
    this.#sockets.add(socket)
    return socket
  }

  /** Shuts the database down; clients should have said goodbye before. */
  async close(): Promise<void> {
    this.#closing = true
    clearTimeout(this.#idleTimer)
    for (const socket of this.#sockets) socket.destroy()
    const deadline = Date.now() + CLOSING_MS
    while (this.#busy && Date.now() < deadline) await wait(5)
    const backend = this.#backend
    this.#backend = undefined
    await (this.#busy ? backend?.terminate() : backend?.close())
  }

  #accept(socket: BridgeSocket, exchange: Exchange): void {
    if (exchange.kind === 'start') {
      // Never answered within the client's own write: the driver would drop what it says next.
      queueMicrotask(() => say(socket, welcomeMessage))
    } else if (exchange.kind === 'leave') {
      socket.destroy()
    } else {
      socket.waiting.push(exchange)
      if (socket !== this.#owner && !this.#line.includes(socket)) this.#line.push(socket)
      this.#advance()
    }
  }

  #forget(socket: BridgeSocket): void {
    this.#sockets.delete(socket)
    const place = this.#line.indexOf(socket)
    if (place >= 0) this.#line.splice(place, 1)
    const left: Exchange = {
      kind: 'ready',
      bytes: Buffer.concat([
        ...[...socket.statements.keys()].map(closeMessage),
        syncMessage,
        ...(socket === this.#owner ? [queryMessage('rollback')] : []),
      ]),
      prepares: new Map(),
    }
    if (this.#closing || (socket !== this.#owner && socket.statements.size === 0)) return
    socket.waiting.push(left)
    if (socket !== this.#owner) this.#line.push(socket)
    this.#advance()
  }

  /** Runs what is next in line, one exchange at a time. */
  #advance(): void {
    clearTimeout(this.#idleTimer)
    if (this.#busy) return
    this.#owner ??= this.#line.shift()
    const owner = this.#owner
    if (!owner) return
    const exchange = owner.waiting.shift()
    if (exchange) {
      this.#busy = true
      this.#perform(owner, exchange).finally(() => {
        this.#busy = false
        this.#release(owner, exchange)
        this.#advance()
      })
    } else if (this.#options.idleLimitMs > 0 && owner.limitMs > 0) {
      this.#idleTimer = setTimeout(() => this.#evict(owner), this.#options.idleLimitMs)
    }
  }

  #release(owner: BridgeSocket, exchange: Exchange): void {
    if (exchange.kind !== 'ready' || this.#status !== 'I') return
    this.#owner = undefined
    if (owner.waiting.length > 0) this.#line.push(owner)
  }

  #evict(owner: BridgeSocket): void {
    const reason = 'terminating connection due to idle-in-transaction timeout'
    owner.destroy(Object.assign(new Error(reason), { code: '25P03' }))
  }

  async #perform(owner: BridgeSocket, exchange: Exchange): Promise<void> {
    const answer = new AnswerReader()
    try {
      this.#backend ??= await this.#options.open()
      await this.#prepareAgain(this.#backend, owner)
      for (const [name, message] of exchange.prepares) owner.statements.set(name, message)
      await this.#runInTime(this.#backend, owner, exchange, answer)
      if (exchange.kind === 'ready') {
        this.#status = answer.status ?? 'I'
        say(owner, readyMessage(this.#status))
      }
      this.#broadcast(answer.notifications)
    } catch (error) {
      await this.#recover(owner, exchange, error)
    }
  }

  async #runInTime(
    backend: Backend,
    owner: BridgeSocket,
    exchange: Exchange,
    answer: AnswerReader,
  ): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const overdue = new Promise<never>((_, reject) => {
      if (owner.limitMs > 0) timer = setTimeout(() => reject(new Overdue()), owner.limitMs)
    })
    const run = backend.run(exchange.bytes, (bytes) => {
      const shown = answer.read(bytes)
      if (shown.length > 0) say(owner, shown)
    })
    run.catch(() => {})
    try {
      await Promise.race([run, overdue])
    } finally {
      clearTimeout(timer)
    }
  }

  /** Fails the exchange and opens the database again in the state that its client believes in. */
  async #recover(owner: BridgeSocket, exchange: Exchange, error: unknown): Promise<void> {
    const broken = this.#backend
    if (!broken) {
      owner.destroy(Object.assign(new Error(String(error)), { code: '57P03' }))
      this.#status = 'I'
      return
    }
    const wasOpen = this.#status !== 'I'
    this.#backend = undefined
    const [state, text] =
      error instanceof Overdue
        ? ['57014', 'canceling statement due to statement timeout']
        : ['57P03', `the database had to be opened again: ${String(error)}`]
    const ending = exchange.kind === 'ready' ? [readyMessage(wasOpen ? 'E' : 'I')] : []
    say(owner, Buffer.concat([errorMessage(state, text), ...ending]))
    await broken.terminate()
    if (this.#closing) return
    try {
      const backend = await this.#options.open()
      this.#opening++
      await this.#prepareAgain(backend, owner)
      // The client must not go on as if its transaction still stood: put the new backend into
      // the failed state, from which only a rollback leads out.
      if (wasOpen) await backend.run(queryMessage('begin; select 1/0'), () => {})
      this.#backend = backend
    } catch (failure) {
      owner.destroy(Object.assign(new Error(String(failure)), { code: '57P03' }))
      this.#status = 'I'
    }
  }

  /** Gives a backend that was opened anew the statements that a client believes to be prepared. */
  async #prepareAgain(backend: Backend, owner: BridgeSocket): Promise<void> {
    if (owner.opening === this.#opening) return
    owner.opening = this.#opening
    const messages = [...owner.statements.values()].flatMap((message) => [message, syncMessage])
    if (messages.length > 0) await backend.run(Buffer.concat(messages), () => {})
  }

  #broadcast(notifications: Buffer[]): void {
    if (notifications.length === 0) return
    const bytes = Buffer.concat(notifications)
    for (const socket of this.#sockets) say(socket, bytes)
  }
}

function say(socket: BridgeSocket, bytes: Buffer): void {
  if (!socket.destroyed) socket.push(bytes)
}
