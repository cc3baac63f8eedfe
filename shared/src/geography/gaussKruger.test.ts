import { describe, expect, it } from 'vitest'
import { toGaussKruger } from './gaussKruger.ts'

const rounded = (lon: number, lat: number) => {
  const { north, east } = toGaussKruger([lon, lat])
  return [north.toFixed(3), east.toFixed(3)]
}

describe('CGCS2000 3-degree zone 40', () => {
  it('agrees with the check point of EPSG:4528 to a millimetre', () => {
    expect(rounded(118.65, 24.95)).toEqual(['2761193.203', '40363654.094'])
  })

  it('has its central meridian at 120°E and its origin on the equator', () => {
    expect(rounded(120, 0)).toEqual(['0.000', '40500000.000'])
    const west = toGaussKruger([119, 25])
    const east = toGaussKruger([121, 25])
    expect(west.north).toBeCloseTo(east.north, 6)
    expect(east.east - 40_500_000).toBeCloseTo(40_500_000 - west.east, 6)
  })

  it('has the length of the meridian', () => {
    // Quarter of a meridian of CGCS2000 (GB 22021-2008): 10 001 965.729 m.
    expect(toGaussKruger([120, 90]).north).toBeCloseTo(10_001_965.7293, 3)
  })
})
