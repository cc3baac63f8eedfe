import type { SQL } from 'drizzle-orm'
import type { Run } from '../database.ts'
import { toDatabaseError } from '../databaseError.ts'
import type { Endpoint } from './endpoint.ts'
import { compose, type Statement } from './execute.ts'

/**
 * Runs a transaction on a connection of its own without time limit: the first geometry that a fresh
 * process transforms, or 100,000 plots, may take longer than any question is allowed to.
 */
export async function inLoad<T>(
  endpoint: Endpoint,
  announce: (statement: Statement) => Statement,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const client = endpoint.dedicated()
  try {
    const result = await client.begin((transaction) => {
      const run: Run = async <Row extends object>(composed: SQL) => {
        const { text, values } = announce(compose(composed))
        try {
          return (await transaction.unsafe<Row[]>(text, values)).slice()
        } catch (error) {
          throw toDatabaseError(error)
        }
      }
      return work(run)
    })
    return result as T
  } finally {
    await client.end({ timeout: 5 })
  }
}
