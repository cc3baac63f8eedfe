import { describe, expect, it } from 'vitest'
import { aSquare } from './makers.ts'
import { wellKnownText } from './wellKnownText.ts'

describe('well-known text', () => {
  it('writes longitude before latitude, for every type that the register holds', () => {
    expect(wellKnownText({ type: 'Point', coordinates: [118.6, 24.9] })).toBe('POINT(118.6 24.9)')
    const coordinates = [
      [118.6, 24.9],
      [118.61, 24.91],
    ]
    expect(wellKnownText({ type: 'LineString', coordinates })).toBe(
      'LINESTRING(118.6 24.9,118.61 24.91)',
    )
    const square = '((118.61 24.98,118.61099 24.98,118.61099 24.9809,118.61 24.9809,118.61 24.98))'
    expect(wellKnownText(aSquare())).toBe(`MULTIPOLYGON(${square})`)
    const polygon = { type: 'Polygon', coordinates: aSquare().coordinates[0] ?? [] } as const
    expect(wellKnownText(polygon)).toBe(`POLYGON${square}`)
  })

  it('refuses what the register does not hold', () => {
    expect(() => wellKnownText({ type: 'MultiPoint', coordinates: [] })).toThrow('MultiPoint')
  })
})
