import { expect, it } from 'vitest'
import { keptSearch } from './keptSearch.ts'

it('takes filter, camera and language along and leaves what belongs to one page', () => {
  const search = {
    filter: 'stage:SURVEYED',
    map: '14/24.98/118.62',
    lang: 'en',
    at: 'plot/350504-SY-0001',
    targets: 'year:2022',
    projects: 'kind:ROAD',
    show: 'list',
  }
  expect(keptSearch(search)).toEqual({
    filter: 'stage:SURVEYED',
    map: '14/24.98/118.62',
    lang: 'en',
  })
})
