import { expect, test } from 'vitest'
import { figure, foundText, wantedText } from './matchText.ts'

const nothing = {
  ...{ industry: null, offer: null, areaMuMin: null, areaMuMax: null, plotRatio: null },
  ...{ heightM: null, powerKva: null, waterTd: null, discharge: null, budget: null },
  neededBy: null,
}

test('what is wanted is said with its unit', () => {
  const wanted = { ...nothing, areaMuMin: 30, areaMuMax: 50, plotRatio: 2, neededBy: '2027-07-31' }
  expect(wantedText('AREA', wanted, 'zh')).toBe('30–50 亩')
  expect(wantedText('AREA', { ...wanted, areaMuMax: null }, 'en')).toBe('≥ 30 mu')
  expect(wantedText('PLOT_RATIO', wanted, 'zh')).toBe('≥ 2')
  expect(wantedText('DATE', wanted, 'en')).toBe('by 2027-07-31')
  expect(wantedText('PLACE', wanted, 'zh', { metres: 1500, from: '万虹路' })).toBe(
    '距万虹路 ≤ 1.5 公里',
  )
})

test('what is found is said in the same words, and unknown is nothing', () => {
  expect(foundText('AREA', 40.84, 'zh')).toBe('40.8 亩')
  expect(foundText('DATE', 20_911, 'zh')).toBe('2027-04-03')
  expect(foundText('PLACE', 412.3, 'en')).toBe('about 412 m (schematic)')
  expect(foundText('OFFER', ['LAND', 'RENT'], 'zh')).toBe('土地、厂房出租')
  expect(foundText('INDUSTRY', ['C35'], 'en')).toBe('C35 Special equipment')
  expect(foundText('DISCHARGE', 3, 'zh')).toBe('可纳工业废水')
  expect(foundText('CLEAR', false, 'en')).toBe('an open obstacle')
  expect(foundText('POWER', null, 'zh')).toBeNull()
  expect(figure('BUDGET', 1960, 'en')).toBe('CNY 19.6 m')
})
