import type { Sql } from 'postgres'
import { parseArray, writeArray } from './arrayText.ts'

interface ArrayType {
  array: number
  element: number
  delimiter: string
}

/**
 * Teaches clients the array types of a database. The driver would ask for them anew on each
 * connection, and when that question fails it takes the process down with it.
 */
export class ArrayTypes {
  #known: ArrayType[] = []
  readonly #clients: Sql[] = []

  /** Teaches a client what is known, now and whenever more is learned. */
  attach(client: Sql): Sql {
    this.#clients.push(client)
    return this.teach(client)
  }

  /** Teaches a client what is known now. */
  teach(client: Sql): Sql {
    const { parsers, serializers } = client.options
    for (const { array, element, delimiter } of this.#known) {
      const read = parsers[element] ?? ((text: string) => text)
      const write = serializers[element] ?? String
      parsers[array] = (text: string) => parseArray(text, delimiter, read)
      serializers[array] = (values: unknown) => writeArray(values, delimiter, write)
    }
    return client
  }

  /** Asks the database which array types there are. */
  async learn(client: Sql): Promise<void> {
    this.#known = await client<ArrayType[]>`
      select a.oid as array, a.typelem as element, e.typdelim as delimiter
      from pg_type a join pg_type e on e.oid = a.typelem
      where a.typcategory = 'A'`
    for (const known of this.#clients) this.teach(known)
  }
}
