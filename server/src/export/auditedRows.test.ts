import type { Database } from '@panhuo/db/database'
import { expect, test } from 'vitest'
import { auditedRows } from './auditedRows.ts'

const asked = {
  viewer: { role: 'LAND_OFFICIAL', locale: 'zh' },
  ...{ file: 'parcels.csv', asked: '?filter=stage:SURVEYED', columns: [] },
} as const

/** A database whose log takes a line, or does not; nothing else of it is used. */
const logging = (write: () => Promise<void>) => ({ transaction: write }) as unknown as Database

test('an export is logged before its first row is given, and again when it ends', async () => {
  const told: string[] = []
  async function* batches() {
    told.push('read')
    yield [{ code: 'a' }]
  }
  const db = logging(async () => void told.push('logged'))
  for await (const _batch of auditedRows(db, asked, batches())) told.push('given')
  expect(told).toEqual(['logged', 'read', 'given', 'logged'])
})

test('what cannot be logged is neither read nor given', async () => {
  const told: string[] = []
  async function* batches() {
    told.push('read')
    yield [{ code: 'a' }]
  }
  const db = logging(() => Promise.reject(new Error('the log is full')))
  await expect(auditedRows(db, asked, batches()).next()).rejects.toThrow('the log is full')
  expect(told).toEqual([])
})
