import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpenDay, type PricedContract, tellableSums } from './dealMeasureRules.ts'

const contract = (investor: string, more: Partial<PricedContract> = {}): PricedContract => ({
  ...{ investor, investment: 100, fulfilled: false, started: false },
  ...more,
})
const told = (...contracts: PricedContract[]) => [...tellableSums(contracts)]
const done = { fulfilled: true }

describe('sums of contracts for those who do not see them all', () => {
  it('are told from three investors on, and where there is nothing to sum', () => {
    expect(told(contract('甲'), contract('乙'), contract('丙'))).toEqual([
      'investment',
      'fulfilledInvestment',
      'startedInvestment',
      'largeInvestment',
    ])
    expect(told(contract('甲'), contract('乙'))).not.toContain('investment')
    expect(told(contract('甲'), contract('甲'), contract('甲'))).not.toContain('investment')
  })

  it('leave out a part behind which, or behind whose rest, stand one or two', () => {
    const [one, two, three] = [contract('甲'), contract('乙'), contract('丙')]
    expect(told(one, two, contract('丙', done))).not.toContain('fulfilledInvestment')
    const most = ['丁', '戊', '己'].map((name) => contract(name, done))
    expect(told(...most, one)).not.toContain('fulfilledInvestment')
    expect(told(...most, one, two, three)).toContain('fulfilledInvestment')
    expect(told(...most)).toContain('fulfilledInvestment')
    expect(told(one, two, contract('丙', { investment: 200_000 }))).not.toContain('largeInvestment')
    // What was fulfilled and not started would be one firm's.
    const begun = ['庚', '辛', '壬'].map((name) =>
      contract(name, { fulfilled: true, started: true }),
    )
    const parts = told(...begun, contract('癸', done), one, two, three)
    expect(parts).toContain('fulfilledInvestment')
    expect(parts).not.toContain('startedInvestment')
  })

  it('never give one or two away by taking a told sum from another', () => {
    const one = fc.record({
      investor: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚'),
      investment: fc.constantFrom(100, 200_000),
      started: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one), (given) => {
        const contracts = given.map((each) => ({ ...each, fulfilled: each.started }))
        const sums = tellableSums(contracts)
        if (!sums.has('investment') || !sums.has('startedInvestment')) return
        for (const started of [true, false]) {
          const firms = contracts.filter((each) => each.started === started)
          expect([1, 2]).not.toContain(new Set(firms.map(({ investor }) => investor)).size)
        }
      }),
    )
  })

  it('are asked of today and of ends of months, as rates are reported', () => {
    const today = '2026-11-22'
    expect(['2026-11-22', '2026-10-31', '2024-02-29'].map((day) => isOpenDay(day, today))).toEqual([
      true,
      true,
      true,
    ])
    const closed = ['2026-11-21', '2026-10-30', '2026-11-30']
    expect(closed.map((day) => isOpenDay(day, today))).toEqual([false, false, false])
  })
})
