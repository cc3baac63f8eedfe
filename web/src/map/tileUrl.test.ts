import { expect, it } from 'vitest'
import { tileUrl } from './tileUrl.ts'

const origin = 'http://127.0.0.1:4000'

it('asks for all plots without a filter', () => {
  expect(tileUrl(origin, 'parcels', '')).toBe(`${origin}/tiles/parcels/{z}/{x}/{y}.mvt`)
})

it('carries the filter text so that the server reads back the same', () => {
  const filter = 'stage:SURVEYED,VERIFIED;areaMu:20..50;text:浒潮 a&b'
  const url = tileUrl(origin, 'parcels', filter)
  expect(url).toContain('/{z}/{x}/{y}.mvt?filter=')
  expect(new URL(url).searchParams.get('filter')).toBe(filter)
})

it('leaves the other layers whole', () => {
  expect(tileUrl(origin, 'zones', 'stage:SURVEYED')).toBe(`${origin}/tiles/zones/{z}/{x}/{y}.mvt`)
})
