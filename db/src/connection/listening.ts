import type { Sql } from 'postgres'
import type { Hear } from '../database.ts'
import { toDatabaseError } from '../databaseError.ts'

interface Hearer {
  readonly hear: Hear
  readonly onLost: () => void
}

interface Channel {
  readonly client: Sql
  readonly hearers: Set<Hearer>
  isLost: boolean
  readonly ready: Promise<unknown>
}

/** The ears of one primary: a connection for each channel, which the driver renews, however many hear it. */
export class Listening {
  readonly #connect: (onLost: () => void) => Sql
  readonly #channels = new Map<string, Channel>()

  constructor(connect: (onLost: () => void) => Sql) {
    this.#connect = connect
  }

  /** Resolves once the channel is heard, to what ends it. Throws DatabaseError. */
  async begin(name: string, hear: Hear, onLost = () => {}): Promise<() => Promise<void>> {
    const known = this.#channels.get(name)
    const channel = known ?? this.#open(name)
    const hearer = { hear, onLost }
    channel.hearers.add(hearer)
    const end = () => this.#leave(name, channel, hearer)
    try {
      await channel.ready
      // The connection's own first word went to those who were there when it was made.
      if (known && !known.isLost) hear(null)
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
    const hearers = new Set<Hearer>()
    const client = this.#connect(() => {
      channel.isLost = true
      for (const { onLost } of hearers) onLost()
    })
    const tell: Hear = (payload) => {
      for (const { hear } of hearers) hear(payload)
    }
    const ready = client.listen(name, tell, () => {
      channel.isLost = false
      tell(null)
    })
    const channel: Channel = { client, hearers, ready, isLost: false }
    this.#channels.set(name, channel)
    return channel
  }

  async #leave(name: string, channel: Channel, hearer: Hearer): Promise<void> {
    channel.hearers.delete(hearer)
    if (channel.hearers.size > 0 || this.#channels.get(name) !== channel) return
    this.#channels.delete(name)
    await channel.client.end({ timeout: 1 })
  }
}
