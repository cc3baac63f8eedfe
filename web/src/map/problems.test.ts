import type { Map as MapLibreMap } from 'maplibre-gl'
import { expect, it, vi } from 'vitest'
import { problemOf, watchProblems } from './problems.ts'

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

/** A map that is watched, and what it is reported to say. */
function watched() {
  const listeners = new Map<string, (event: object) => void>()
  const on = (name: string, listener: (event: object) => void) => listeners.set(name, listener)
  const said: string[] = []
  const source = { serialize: () => ({ tiles: ['here'] }), setTiles: vi.fn() }
  watchProblems(
    { on, getSource: () => source } as unknown as MapLibreMap,
    (problem) => said.push(`${problem.kind === 'TILES' && problem.status} told`),
    () => said.push('mended'),
  )
  const tells = (name: string, tile?: object, more = {}) =>
    listeners.get(name)?.({ sourceId: 'parcels', tile, ...more })
  const fails = (tile: object) => tells('error', tile, { error: { status: 503 } })
  return { said, asked: source.setTiles, tells, fails }
}

it('tells a failure again where the next try fails as well', () => {
  const { said, fails } = watched()
  const tile = { actor: 'a worker', etag: 'as before' }
  fails(tile)
  expect(tile).toEqual({ actor: undefined, etag: undefined })
  fails(tile)
  expect(said).toEqual(['503 told', '503 told'])
})

it('calls a layer mended only once none of its tiles is missing, come or out of view', () => {
  const { said, tells, fails } = watched()
  const [one, other, third] = [{}, {}, {}]
  for (const tile of [one, other, third]) fails(tile)
  said.length = 0
  tells('sourcedata', {})
  tells('sourcedata', one)
  tells('sourcedataabort', other)
  expect(said).toEqual([])
  tells('sourcedata', third)
  tells('sourcedata', third)
  expect(said).toEqual(['mended'])
})

it('asks again for what is missing when the map was moved, and only then', () => {
  const { asked, tells, fails } = watched()
  const tile = {}
  tells('moveend')
  fails(tile)
  expect(asked).not.toHaveBeenCalled()
  tells('moveend')
  expect(asked).toHaveBeenCalledWith(['here'])
  tells('sourcedata', tile)
  tells('moveend')
  expect(asked).toHaveBeenCalledTimes(1)
})
