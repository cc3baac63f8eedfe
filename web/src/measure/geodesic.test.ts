import type { Position } from '@panhuo/shared/geography/position'
import { describe, expect, it } from 'vitest'
import { lengthM, ringOf } from './geodesic.ts'
import { measuredValues } from './measuredValues.ts'
import { measureWords } from './measureWords.ts'

// Plot 350504-SY-0001 of the sample register; PostGIS's ST_Area on the ellipsoid gives its area.
const plot: readonly Position[] = [
  [118.6261345, 24.981746],
  [118.627054, 24.981999],
  [118.6270986, 24.9821128],
  [118.6264668, 24.9829707],
  [118.6255254, 24.982716],
]
const AREA_BY_POSTGIS = 12_417.13015195541

describe('measuring on the ellipsoid', () => {
  it('agrees with the area that the database computes, whichever way round', () => {
    expect(ringOf(plot).areaM2).toBeCloseTo(AREA_BY_POSTGIS, 3)
    expect(ringOf([...plot].reverse()).areaM2).toBeCloseTo(AREA_BY_POSTGIS, 3)
  })

  it('measures lines along geodesics', () => {
    // One degree of latitude at 25°N on GRS80: 110 772 m.
    expect(
      lengthM([
        [118.6, 24.5],
        [118.6, 25.5],
      ]),
    ).toBeCloseTo(110_772, -1)
    expect(ringOf(plot).perimeterM).toBeCloseTo(lengthM([...plot, plot[0] as Position]), 6)
  })

  it('is told in 亩, square metres and hectares, once there is something to tell', () => {
    expect(measuredValues('area', plot.slice(0, 2), measureWords.zh, 'zh')).toEqual([])
    expect(measuredValues('area', plot, measureWords.zh, 'zh')).toEqual([
      '18.63 亩',
      '12,417 平方米',
      '1.2417 公顷',
      expect.stringMatching(/^周长 \d{3}\.\d 米$/),
    ])
    expect(measuredValues('distance', plot.slice(0, 2), measureWords.en, 'en')).toEqual([
      expect.stringMatching(/^9\d\.\d m$/),
    ])
  })
})
