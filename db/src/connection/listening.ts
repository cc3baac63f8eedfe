import type { Sql } from 'postgres'
import type { Hear } from '../database.ts'
import { toDatabaseError } from '../databaseError.ts'

interface Channel {
  readonly client: Sql
  readonly hearers: Set<Hear>
  readonly ready: Promise<unknown>
}

/** The ears of one primary: a connection for each channel, which the driver renews, however many hear it. */
export class Listening {
  readonly #connect: () => Sql
  readonly #channels = new Map<string, Channel>()

  constructor(connect: () => Sql) {
    this.#connect = connect
  }

  /** Resolves once the channel is heard, to what ends it. Throws DatabaseError. */
  async begin(name: string, hear: Hear): Promise<() => Promise<void>> {
    const known = this.#channels.get(name)
    const channel = known ?? this.#open(name)
    channel.hearers.add(hear)
    const end = () => this.#leave(name, channel, hear)
    try {
      await channel.ready
      // The connection's own first word went to those who were there when it was made.
      if (known) hear(null)
      return end
    } catch (error) {
      await end()
      throw toDatabaseError(error)
    }
  }

  async end(): Promise<void> {
    const channels = [...this.#channels.values()]
    this.#channels.clear()
    await Promise.all(channels.map(({ client }) => client.end({ timeout: 1 })))
  }

  #open(name: string): Channel {
    const client = this.#connect()
    const hearers = new Set<Hear>()
    const tell: Hear = (payload) => {
      for (const hear of hearers) hear(payload)
    }
    const ready = client.listen(name, tell, () => tell(null))
    const channel = { client, hearers, ready }
    this.#channels.set(name, channel)
    return channel
  }

  async #leave(name: string, channel: Channel, hear: Hear): Promise<void> {
    channel.hearers.delete(hear)
    if (channel.hearers.size > 0 || this.#channels.get(name) !== channel) return
    this.#channels.delete(name)
    await channel.client.end({ timeout: 1 })
  }
}
