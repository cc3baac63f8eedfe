import { expect, it } from 'vitest'
import { opacityOf } from './opacity.ts'

it('is full unless something sound is remembered', () => {
  expect(opacityOf('{"ground":0.4,"plots":0.75}')).toEqual({ ground: 0.4, plots: 0.75 })
  for (const text of [null, '', 'null', '{"ground":7,"plots":"x"}', '[]']) {
    expect(opacityOf(text)).toEqual({ ground: 1, plots: 1 })
  }
})
