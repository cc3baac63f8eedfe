import { expect, it } from 'vitest'
import { emptyView } from '../url/view.ts'
import { baseMapSource, homeBox, outerBox } from './baseMap.ts'
import { BASE_SOURCE } from './ids.ts'
import { drawnLayers } from './style.ts'

const look = { colorBy: 'stage', breaks: null, layers: emptyView.layers, locale: 'zh' } as const

it('draws the whole base map from our own data, and each part that is there', () => {
  const source = baseMapSource()
  expect(source).toMatchObject({ type: 'geojson', data: { type: 'FeatureCollection' } })
  const parts = (source.data as GeoJSON.FeatureCollection).features.map((f) => f.properties?.part)
  const layers = drawnLayers(look).filter((each) => 'source' in each && each.source === BASE_SOURCE)
  const drawn = JSON.stringify(layers).matchAll(/\["==",\["get","part"\],"(\w+)"\]/g)
  expect([...new Set(parts)].sort()).toEqual(
    [...new Set([...drawn].map(([, part]) => part))].sort(),
  )
  expect([...JSON.stringify(layers).matchAll(/"part"/g)]).toHaveLength(layers.length)
})

it('opens on the street, well inside of where one may go', () => {
  const [west, south, east, north] = homeBox
  expect([west, south, east, north]).toEqual([118.589, 24.9661, 118.6519, 25.006])
  expect(outerBox[0]).toBeLessThan(west)
  expect(outerBox[3]).toBeGreaterThan(north)
})
