import type { Database } from '@panhuo/db/database'
import { DatabaseError, type DatabaseErrorCode } from '@panhuo/db/databaseError'
import { expect, test } from 'vitest'
import { tryCandidates } from './candidateQueries.ts'

/** Tries every system on a database that answers each with this failure; gives what was written. */
async function triedWhile(code: DatabaseErrorCode): Promise<unknown[]> {
  const written: unknown[] = []
  const database = {
    load: () => Promise.reject(new DatabaseError(code)),
    transaction: async (work: (run: (statement: unknown) => void) => unknown) =>
      work((statement) => written.push(statement)),
  } as unknown as Database
  const at = { signal: new AbortController().signal, progress: () => {} }
  await tryCandidates(database, 1, [], at)
  return written
}

test('a system that the database cannot draw is written down as such', async () => {
  expect(await triedWhile('BAD_INPUT')).toHaveLength(1)
})

test.each(['TIMEOUT', 'UNAVAILABLE', 'UNKNOWN'] as const)(
  'a database that fails otherwise (%s) gives no verdict on any system',
  async (code) => {
    await expect(triedWhile(code)).rejects.toThrow(DatabaseError)
  },
)
