import { describe, expect, it } from 'vitest'
import { copiedText, degreesText, gridText } from './positionText.ts'

describe('a position in words', () => {
  it('is told in degrees and in the street’s grid', () => {
    expect(degreesText([118.65, 24.95])).toBe('118.650000, 24.950000')
    expect(gridText([118.65, 24.95])).toBe('N 2761193.20  E 40363654.09')
  })

  it('is copied with the names of both systems', () => {
    expect(copiedText([118.65, 24.95])).toBe(
      '118.650000, 24.950000 (WGS84)\nN 2761193.20  E 40363654.09 (CGCS2000, EPSG:4528)',
    )
  })
})
