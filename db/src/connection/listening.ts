import type { Sql } from 'postgres'
import type { Hear } from '../database.ts'
import { toDatabaseError } from '../databaseError.ts'

/** The ears of one primary: each channel has a connection of its own, which the driver renews. */
export class Listening {
  readonly #connect: () => Sql
  readonly #clients = new Set<Sql>()

  constructor(connect: () => Sql) {
    this.#connect = connect
  }

  /** Resolves once the channel is heard, to what ends it. Throws DatabaseError. */
  async begin(channel: string, hear: Hear): Promise<() => Promise<void>> {
    const client = this.#connect()
    this.#clients.add(client)
    const end = async () => {
      if (this.#clients.delete(client)) await client.end({ timeout: 1 })
    }
    try {
      await client.listen(channel, hear, () => hear(null))
      return end
    } catch (error) {
      await end()
      throw toDatabaseError(error)
    }
  }

  async end(): Promise<void> {
    const clients = [...this.#clients]
    this.#clients.clear()
    await Promise.all(clients.map((client) => client.end({ timeout: 1 })))
  }
}
