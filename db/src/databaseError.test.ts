import { expect, it } from 'vitest'
import { DatabaseError, toDatabaseError } from './databaseError.ts'

it.each([
  ['57014', 'TIMEOUT'],
  ['55P03', 'LOCKED'],
  ['22P02', 'BAD_INPUT'],
  ['23514', 'BAD_INPUT'],
  ['XX000', 'BAD_INPUT'],
  ['23505', 'CONFLICT'],
  ['40001', 'CONFLICT'],
  ['53300', 'UNAVAILABLE'],
  ['57P03', 'UNAVAILABLE'],
  ['CONNECTION_CLOSED', 'UNAVAILABLE'],
  ['ECONNREFUSED', 'UNAVAILABLE'],
  ['42703', 'UNKNOWN'],
])('maps %s to %s', (state, code) => {
  expect(toDatabaseError(Object.assign(new Error('secret'), { code: state }))).toMatchObject({
    code,
    sqlState: state,
    message: expect.not.stringContaining('secret'),
  })
})

it('leaves its own kind as it is and takes anything else', () => {
  const error = new DatabaseError('CONFLICT')
  expect(toDatabaseError(error)).toBe(error)
  expect(toDatabaseError(undefined).code).toBe('UNKNOWN')
})
