import { describe, expect, it } from 'vitest'
import { awaited, stepsOpen } from './briefSteps.ts'

describe('steps of a brief', () => {
  it('leave the check of a draft to somebody else, whatever the role', () => {
    for (const role of ['INVESTMENT_STAFF', 'LAND_OFFICIAL', 'ADMINISTRATOR'] as const) {
      expect(stepsOpen({ state: 'DRAFT', mine: true }, role)).toEqual([])
      expect(stepsOpen({ state: 'DRAFT', mine: false }, role)).toEqual(['CHECKED'])
    }
  })

  it('leave issuing and withdrawing to those who may release', () => {
    expect(stepsOpen({ state: 'CHECKED', mine: true }, 'INVESTMENT_STAFF')).toEqual(['DRAFT'])
    expect(stepsOpen({ state: 'CHECKED', mine: true }, 'LAND_OFFICIAL')).toEqual([
      'DRAFT',
      'ISSUED',
    ])
    expect(stepsOpen({ state: 'ISSUED', mine: true }, 'INVESTMENT_STAFF')).toEqual(['REVISE'])
    expect(stepsOpen({ state: 'ISSUED', mine: false }, 'LAND_OFFICIAL')).toEqual([
      'WITHDRAWN',
      'REVISE',
    ])
    expect(stepsOpen({ state: 'WITHDRAWN', mine: true }, 'LAND_OFFICIAL')).toEqual(['REVISE'])
  })

  it('wait for the viewer or for others, and no more once issued', () => {
    const own = { state: 'DRAFT', mine: true }
    expect(awaited(own, 'LAND_OFFICIAL')).toEqual({ step: 'CHECKED', byMe: false })
    expect(awaited({ ...own, mine: false }, 'INVESTMENT_STAFF')).toEqual({
      step: 'CHECKED',
      byMe: true,
    })
    const checked = { state: 'CHECKED', mine: true }
    expect(awaited(checked, 'INVESTMENT_STAFF')).toEqual({ step: 'ISSUED', byMe: false })
    expect(awaited(checked, 'LAND_OFFICIAL')).toEqual({ step: 'ISSUED', byMe: true })
    expect(awaited({ state: 'ISSUED', mine: true }, 'LAND_OFFICIAL')).toBeNull()
  })
})
