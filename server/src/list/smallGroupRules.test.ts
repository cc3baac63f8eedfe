import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Average, LEAST_HOLDERS, withoutSmallGroups } from './smallGroupRules.ts'

const group = (holders: number, value: number | null = 12.34): Average => ({ holders, value })

describe('averages for those who may know sums alone', () => {
  it('are rounded, and told from three holders on', () => {
    expect(withoutSmallGroups([group(3), group(40, 1234)])).toEqual([
      { value: 12, suppressed: false },
      { value: 1200, suppressed: false },
    ])
  })

  it('hide a small group, and with it the next smallest, from which it could be worked out', () => {
    const suppressed = (groups: Average[]) =>
      withoutSmallGroups(groups).map((one) => one.suppressed)
    expect(suppressed([group(9), group(2), group(5)])).toEqual([false, true, true])
    expect(suppressed([group(1), group(2), group(5)])).toEqual([true, true, false])
    expect(suppressed([group(2)])).toEqual([true])
  })

  it('leave a group without values as it is: there is nothing to hide', () => {
    expect(withoutSmallGroups([group(0, null), group(4)])).toEqual([
      { value: null, suppressed: false },
      { value: 12, suppressed: false },
    ])
  })

  it('never tell of fewer than three holders, nor leave one hidden alone', () => {
    const groups = fc.array(
      fc.record({
        holders: fc.nat(6),
        value: fc.option(fc.double({ min: 0, max: 1e4, noNaN: true })),
      }),
    )
    fc.assert(
      fc.property(groups, (averages) => {
        const checked = withoutSmallGroups(averages)
        checked.forEach(({ value }, index) => {
          if (value !== null) expect(averages[index]?.holders).toBeGreaterThanOrEqual(LEAST_HOLDERS)
        })
        const hidden = checked.filter(({ suppressed }) => suppressed).length
        const told = checked.filter(({ value }) => value !== null).length
        if (hidden === 1) expect(told).toBe(0)
      }),
    )
  })
})
