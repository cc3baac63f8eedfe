import { expect, it } from 'vitest'
import { leaveMap, leftSearch } from './leftSearch.ts'

it('opens again on the map what stood open there, beside what travels along', () => {
  const search = { filter: 'stage:SURVEYED', show: 'list' }
  expect(leftSearch(search)).toEqual({ filter: 'stage:SURVEYED' })
  leaveMap('plot/350504-SY-0001')
  expect(leftSearch(search)).toEqual({ filter: 'stage:SURVEYED', at: 'plot/350504-SY-0001' })
  leaveMap(undefined)
  expect(leftSearch(search)).toEqual({ filter: 'stage:SURVEYED' })
})
