import { expect, it } from 'vitest'
import { snapped } from './snap.ts'

/** A millionth of a degree is a pixel. */
const project = (lon: number, lat: number) => ({ x: lon * 1e6, y: -lat * 1e6 })
const ring = [
  [0, 0],
  [0.001, 0],
  [0.001, 0.001],
  [0, 0.001],
  [0, 0],
]

it('takes the corner that is near, before the side', () => {
  expect(snapped([0.000_99, 0.000_005], [ring], project)).toEqual([0.001, 0])
})

it('takes the nearest point of a side where no corner is near', () => {
  expect(snapped([0.0005, -0.000_006], [ring], project)).toEqual([0.0005, 0])
})

it('leaves the pointer alone far from everything', () => {
  expect(snapped([0.0005, 0.0005], [ring], project)).toBeUndefined()
  expect(snapped([0, 0], [], project)).toBeUndefined()
})
