import { describe, expect, it } from 'vitest'
import { breakPresets, equalBreaks, isPreset, quantileBreaks } from './breakPresets.ts'

const steps = [
  { gte: 0, lt: 10, count: 50 },
  { gte: 10, lt: 20, count: 30 },
  { gte: 20, lt: 30, count: 10 },
  { gte: 30, lt: 40, count: 6 },
  { gte: 40, lt: 90, count: 4 },
]

describe('ready-made bounds', () => {
  it('leave as many plots in each class as steps allow', () => {
    expect(quantileBreaks(steps, 2)).toEqual([10])
    expect(quantileBreaks(steps, 5)).toEqual([10, 20, 30, 40])
  })

  it('stand at equal distances, as numbers that can be read', () => {
    expect(equalBreaks(steps, 3)).toEqual([30, 60])
    expect(equalBreaks([{ gte: 0.1, lt: 3.2, count: 9 }], 5)).toEqual([0.7, 1.3, 2, 2.6])
  })

  it('are pressed alone, and not before they are known', () => {
    const pressed = (breaks: number[] | null, known = steps) =>
      Object.entries(breakPresets(known))
        .filter(([, preset]) => isPreset(breaks, preset))
        .map(([name]) => name)
    expect(pressed(null, [])).toEqual(['usual'])
    expect(pressed(null)).toEqual(['usual'])
    expect(pressed([10, 20, 30, 40])).toEqual(['quantile'])
    expect(pressed([10, 20, 30, 40], [])).toEqual([])
  })

  it('are none where nothing can be divided', () => {
    expect(quantileBreaks([], 5)).toBeNull()
    expect(quantileBreaks([{ gte: 1, lt: 2, count: 9 }], 5)).toBeNull()
    expect(equalBreaks([], 5)).toBeNull()
  })
})
