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

it('asks for plots and projects as of the moment of the link', () => {
  const then = '2026-01-05T08:00:00+08:00'
  expect(tileUrl(origin, 'parcels', 'stage:SURVEYED', then)).toBe(
    `${origin}/tiles/parcels/{z}/{x}/{y}.mvt?filter=stage%3ASURVEYED&asOf=2026-01-05T08%3A00%3A00%2B08%3A00`,
  )
  expect(tileUrl(origin, 'parks', '', then)).toBe(`${origin}/tiles/parks/{z}/{x}/{y}.mvt`)
})
