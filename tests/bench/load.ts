import { Agent, request } from 'node:http'

/** One HTTP request of the bench; a body makes it a POST of JSON. */
export interface Ask {
  readonly path: string
  readonly body?: string
}

export interface Answer {
  readonly status: number
  readonly body: Buffer
}

export interface Load {
  readonly answers: number
  readonly seconds: number
  /** Milliseconds from asking to the last byte, one per answer, unsorted. */
  readonly times: number[]
}

/** A handful of kept-alive connections to one server. */
export class Client {
  readonly #url: URL
  readonly #agent: Agent
  readonly #connections: number

  constructor(url: string, connections: number) {
    this.#url = new URL(url)
    this.#connections = connections
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  ask({ path, body }: Ask): Promise<Answer> {
    const { hostname, port } = this.#url
    const headers: Record<string, string | number> = body
      ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      : {}
    return new Promise((resolve, reject) => {
      const asked = request(
        { hostname, port, path, agent: this.#agent, method: body ? 'POST' : 'GET', headers },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', reject)
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }),
          )
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  }

  /** Asks on all connections until the time is over; every answer must be a 200. */
  async load(next: () => Ask, seconds: number): Promise<Load> {
    const times: number[] = []
    const began = performance.now()
    const end = began + seconds * 1000
    const worker = async () => {
      for (let now = performance.now(); now < end; now = performance.now()) {
        const { status, body } = await this.ask(next())
        if (status !== 200) throw new Error(`answered ${status}: ${body.toString().slice(0, 300)}`)
        times.push(performance.now() - now)
      }
    }
    await Promise.all(Array.from({ length: this.#connections }, worker))
    return { answers: times.length, seconds: (performance.now() - began) / 1000, times }
  }

  close(): void {
    this.#agent.destroy()
  }
}
