import { describe, expect, it } from 'vitest'
import { seededRandom } from './random.ts'

describe('seeded random numbers', () => {
  it('follow the published mulberry32 sequence', () => {
    const random = seededRandom(1)
    expect([random.next(), random.next(), random.next()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ])
  })

  it('keep within their bounds', () => {
    const random = seededRandom(7)
    const wholes = Array.from({ length: 500 }, () => random.whole(1, 3))
    expect(new Set(wholes)).toEqual(new Set([1, 2, 3]))
    const normals = Array.from({ length: 2000 }, () => random.normal())
    expect(Math.max(...normals.map(Math.abs))).toBeLessThanOrEqual(2.5)
    expect(Math.abs(normals.reduce((sum, one) => sum + one, 0) / 2000)).toBeLessThan(0.08)
    expect(random.weighted({ never: 0, always: 1 })).toBe('always')
  })
})
