import { describe, expect, it } from 'vitest'
import type { Box } from '../map/target.ts'
import { describeMove } from './describeMove.ts'
import { speechWords } from './speechWords.ts'

const sight = (west: number, south: number, zoom = 14) => ({
  zoom,
  center: [west, south] as const,
  box: [west, south, west + 0.02, south + 0.0117] as Box,
})
const here = sight(118.62, 24.98)
const said = (to: typeof here, words = speechWords.zh) => describeMove(here, to, 37, words)

describe('what a moving map says', () => {
  it('names the direction, the ground in view and the plots', () => {
    expect(said(sight(118.62, 24.99))).toBe('向北移动，视野约 2.0 × 1.3 公里，可见 37 宗')
    expect(said(sight(118.61, 24.97))).toMatch(/^向西南移动/)
    expect(said(sight(118.63, 24.98), speechWords.en)).toBe(
      'Moved east, about 2.0 by 1.3 km in view, 37 plots',
    )
  })

  it('says that it came closer or went farther', () => {
    expect(said(sight(118.62, 24.98, 15))).toMatch(/^放大，/)
    expect(said(sight(118.62, 24.98, 13))).toMatch(/^缩小，/)
  })

  it('tells only what is seen when it stayed', () => {
    expect(said(here)).toBe('视野约 2.0 × 1.3 公里，可见 37 宗')
  })
})
