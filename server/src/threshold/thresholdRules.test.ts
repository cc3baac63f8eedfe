import { expect, test } from 'vitest'
import {
  extraFloorAreaM2,
  inForce,
  judge,
  type ThresholdInputs,
  type ThresholdRow,
} from './thresholdRules.ts'

const row = (given: Partial<ThresholdRow>): ThresholdRow => ({
  measure: 'AREA_MU',
  fromValue: null,
  belowValue: null,
  verdict: 'MET',
  plotRatio: null,
  mayExceed: false,
  conclusionZh: '结论',
  conclusionEn: 'conclusion',
  ...given,
})
const rows = [
  row({ measure: 'BENEFIT_PER_MU', belowValue: 5, verdict: 'NOT_MET' }),
  row({ belowValue: 5, verdict: 'NOT_MET' }),
  row({ fromValue: 5, belowValue: 20, plotRatio: 2.5 }),
  row({ fromValue: 20, plotRatio: 2.5, mayExceed: true }),
]
const plot = (given: Partial<ThresholdInputs> = {}): ThresholdInputs => ({
  areaMu: 12,
  benefitPerMu: 8,
  landUse: '100101',
  blockLineLevel: 'LEVEL_1',
  ...given,
})

test.each([
  ['5 mu and enough benefit', { areaMu: 5 }, 'MET', 2.5, false],
  ['just below 20 mu', { areaMu: 19.9999 }, 'MET', 2.5, false],
  ['20 mu', { areaMu: 20 }, 'MET', 2.5, true],
  ['below 5 mu', { areaMu: 4.9999 }, 'NOT_MET', null, false],
  ['too little benefit', { benefitPerMu: 4.99 }, 'NOT_MET', null, false],
  ['benefit of exactly 5', { benefitPerMu: 5 }, 'MET', 2.5, false],
  ['another planned use', { landUse: '0701' }, 'NOT_COVERED', null, false],
])('%s', (_, given, verdict, plotRatio, mayExceed) => {
  expect(judge(rows, plot(given))).toMatchObject({ verdict, plotRatio, mayExceed, missing: [] })
})

test('an unknown input leaves the verdict unknown and is named', () => {
  const unknown = { benefitPerMu: null, blockLineLevel: null, landUse: null }
  expect(judge(rows, plot(unknown))).toEqual({
    verdict: 'UNKNOWN',
    conclusion: null,
    missing: ['LAND_USE', 'BLOCK_LINE', 'BENEFIT_PER_MU'],
    plotRatio: null,
    mayExceed: false,
  })
})

test('a small plot is told without knowing its benefit', () => {
  expect(judge(rows, plot({ areaMu: 3, benefitPerMu: null })).verdict).toBe('NOT_MET')
})

test('a document is in force on its first and its last day and not beyond', () => {
  const dates = { validFrom: '2026-02-01', validTo: '2027-12-31' }
  const days = ['2026-01-31', '2026-02-01', '2027-12-31', '2028-01-01']
  expect(days.map((day) => inForce(dates, day))).toEqual([false, true, true, false])
  expect(inForce({ ...dates, validTo: null }, '2040-01-01')).toBe(true)
})

test('extra floor area follows from the gap, never below zero', () => {
  expect(extraFloorAreaM2(rows, plot(), 8000, 0.75)).toBe(14_000)
  expect(extraFloorAreaM2(rows, plot(), 8000, 3)).toBe(0)
  expect(extraFloorAreaM2(rows, plot(), 8000, null)).toBeNull()
  expect(extraFloorAreaM2(rows, plot({ areaMu: 4 }), 8000, 1)).toBeNull()
  expect(extraFloorAreaM2(rows, plot({ blockLineLevel: null }), 8000, 1)).toBeNull()
})
