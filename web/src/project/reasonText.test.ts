import { expect, it } from 'vitest'
import { reasonText } from './reasonText.ts'
import { sheetWords } from './sheetWords.ts'

const nothing = { points: null, on: null, days: null, month: null, light: 'RED' }

it.each([
  [{ code: 'NO_PLAN', label: '没有年度计划投资' }, '没有年度计划投资'],
  [
    { code: 'BEHIND_PLAN', label: '投资落后于计划', points: 18, month: '2026-06' },
    '投资落后于计划（落后 18.0 个百分点，截至 2026-06）',
  ],
  [
    { code: 'START_MISSED', label: '过了计划开工日未开工', on: '2026-03-31', days: 9 },
    '过了计划开工日未开工（2026-03-31，已过 9 天）',
  ],
  [
    { code: 'FIGURES_OLD', label: '投资没有按月上报', month: '2026-06' },
    '投资没有按月上报（最近一次为 2026-06）',
  ],
])('says %j as a sentence', (reason, told) => {
  expect(reasonText({ ...nothing, ...reason }, sheetWords.zh)).toBe(told)
})

it('uses the brackets of the language', () => {
  const reason = { ...nothing, code: 'BEHIND_PLAN', label: 'Behind', points: 18, month: '2026-06' }
  expect(reasonText(reason, sheetWords.en)).toBe('Behind (18.0 points behind, up to 2026-06)')
})
