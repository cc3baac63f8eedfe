import { expect, it } from 'vitest'
import { baseMapSources, homeBox, outerBox } from './baseMap.ts'
import { baseSources } from './ids.ts'

it('draws the whole base map from our own data', () => {
  const sources = baseMapSources()
  expect(Object.keys(sources).sort()).toEqual(Object.values(baseSources).sort())
  for (const source of Object.values(sources)) {
    expect(source).toMatchObject({ type: 'geojson', data: { type: 'FeatureCollection' } })
  }
})

it('opens on the street, well inside of where one may go', () => {
  const [west, south, east, north] = homeBox
  expect([west, south, east, north]).toEqual([118.589, 24.9661, 118.6519, 25.006])
  expect(outerBox[0]).toBeLessThan(west)
  expect(outerBox[3]).toBeGreaterThan(north)
})
