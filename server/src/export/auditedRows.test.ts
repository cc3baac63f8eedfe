import type { Database } from '@panhuo/db/database'
import { expect, test } from 'vitest'
import { auditedRows } from './auditedRows.ts'
import { exportColumns } from './exportColumns.ts'

/** What somebody of a role asks for, with every column that they may see. */
const askedBy = (role: 'LAND_OFFICIAL' | 'GUEST') => {
  const viewer = { role, locale: 'zh' } as const
  const columns = exportColumns(viewer, 'name')
  return { viewer, columns, file: 'parcels.csv', asked: '?filter=stage:SURVEYED' }
}

/** A database whose log takes a line, or does not; nothing else of it is used. */
const logging = (write: () => Promise<void>) => ({ transaction: write }) as unknown as Database

test('restricted fields are logged before the first row is given, and again when all are', async () => {
  const told: string[] = []
  async function* batches() {
    told.push('read')
    yield [{ code: 'a' }]
  }
  const db = logging(async () => void told.push('logged'))
  for await (const _batch of auditedRows(db, askedBy('LAND_OFFICIAL'), batches())) {
    told.push('given')
  }
  expect(told.splice(0)).toEqual(['logged', 'read', 'given', 'logged'])
  for await (const _batch of auditedRows(db, askedBy('GUEST'), batches())) told.push('given')
  expect(told).toEqual(['read', 'given', 'logged'])
})

test('what cannot be logged is neither read nor given', async () => {
  const told: string[] = []
  async function* batches() {
    told.push('read')
    yield [{ code: 'a' }]
  }
  const db = logging(() => Promise.reject(new Error('the log is full')))
  const given = auditedRows(db, askedBy('LAND_OFFICIAL'), batches()).next()
  await expect(given).rejects.toThrow('the log is full')
  expect(told).toEqual([])
})
