import { expect, test } from 'vitest'
import { boundsOf, handlesOf, type Scale, scaleOf } from './histogramModel.ts'

const buckets = [
  { gte: 0.1, lt: 0.2, count: 2 },
  { gte: 0.2, lt: 0.3, count: 8 },
  { gte: 0.4, lt: 0.5, count: 4 },
]

test('gaps between buckets are drawn as empty bars', () => {
  expect(scaleOf(buckets)).toEqual({
    min: 0.1,
    max: 0.5,
    step: 0.1,
    bars: [
      { gte: 0.1, count: 2, height: 0.25 },
      { gte: 0.2, count: 8, height: 1 },
      { gte: 0.3, count: 0, height: 0 },
      { gte: 0.4, count: 4, height: 0.5 },
    ],
  })
})

test('one bar or none is no distribution', () => {
  expect(scaleOf(undefined)).toBeNull()
  expect(scaleOf([])).toBeNull()
  expect(scaleOf(buckets.slice(0, 1))).toBeNull()
})

test('handles and bounds say the same; the ends bound nothing', () => {
  const scale = scaleOf(buckets) as Scale
  expect(handlesOf(scale, undefined)).toEqual([0.1, 0.5])
  expect(handlesOf(scale, { gte: 0.2, lt: 9 })).toEqual([0.2, 0.5])
  expect(boundsOf(scale, [0.1, 0.5])).toEqual({ gte: undefined, lt: undefined })
  expect(boundsOf(scale, [0.1 + 0.2, 0.5])).toEqual({ gte: 0.3, lt: undefined })
})
