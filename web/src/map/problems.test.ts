import { expect, it } from 'vitest'
import { problemOf } from './problems.ts'

it('tells which layer could not be read and with what status', () => {
  const error = Object.assign(new Error('AJAXError: Forbidden (403)'), { status: 403 })
  expect(problemOf({ error, sourceId: 'parcels' })).toEqual({
    kind: 'TILES',
    layer: 'parcels',
    status: 403,
  })
})

it('has status 0 where no answer came', () => {
  const error = new TypeError('Failed to fetch')
  expect(problemOf({ error, sourceId: 'zones' })).toMatchObject({ layer: 'zones', status: 0 })
})

it('is silent about requests that the map gave up itself, and about what is not a layer', () => {
  const aborted = Object.assign(new Error('aborted'), { name: 'AbortError' })
  expect(problemOf({ error: aborted, sourceId: 'parcels' })).toBeNull()
  expect(problemOf({ error: new Error('no such image') })).toBeNull()
})
