import { expect, test } from 'vitest'
import {
  closingDone,
  closingFault,
  completionGuards,
  dateFault,
  daysLate,
  type Step,
} from './caseRules.ts'

const step = (code: string, given: Partial<Step> = {}): Step => ({
  code,
  nameZh: `步骤${code}`,
  nameEn: `step ${code}`,
  evidenceRequired: false,
  closesCase: false,
  plannedOn: null,
  actualOn: null,
  skippedReason: null,
  hasEvidence: false,
  ...given,
})
const done = (code: string, actualOn: string, given: Partial<Step> = {}) =>
  step(code, { actualOn, ...given })
const fault = (steps: readonly Step[], code: string) =>
  dateFault(steps, code, '2026-01-01', '2026-11-22')

test('dates in order are taken, also on one day', () => {
  const steps = [done('A1', '2026-02-01'), step('A2'), done('A3', '2026-02-01')]
  expect(fault(steps, 'A3')).toBeNull()
})

test('a date before its predecessor is refused and names it', () => {
  const steps = [done('A1', '2026-03-01'), step('A2'), done('A3', '2026-02-01')]
  expect(fault(steps, 'A3')).toEqual({
    field: 'actualOn',
    said: {
      zh: '不能早于前面的“步骤A1”（2026-03-01）',
      en: 'lies before its predecessor “step A1” (2026-03-01)',
    },
  })
  expect(fault(steps, 'A1')?.said.en).toContain('after its successor “step A3”')
})

test('nothing is done tomorrow, or before the case was opened', () => {
  expect(fault([done('A1', '2026-11-23')], 'A1')?.said.en).toContain('future')
  expect(fault([done('A1', '2025-12-31')], 'A1')?.said.en).toContain('2026-01-01')
})

test('planned dates keep their own order', () => {
  const steps = [
    step('A1', { plannedOn: '2027-01-01' }),
    step('A2', { plannedOn: '2026-12-01', actualOn: '2026-06-01' }),
  ]
  expect(fault(steps, 'A2')?.field).toBe('plannedOn')
})

test('a case closes by its last step with evidence', () => {
  const last = { closesCase: true, evidenceRequired: true }
  const whole = [
    done('A1', '2026-02-01'),
    step('A2', { skippedReason: '不适用' }),
    done('A3', '2026-03-01', { ...last, hasEvidence: true }),
  ]
  expect(closingDone(whole)).toBe(true)
  expect(completionGuards(whole)).toEqual([])
  const bare = [step('A1'), done('A3', '2026-03-01', last)]
  expect(completionGuards(bare).map(({ code }) => code)).toEqual([
    'MILESTONES_OPEN',
    'EVIDENCE_MISSING',
    'CLOSING_MILESTONE',
  ])
})

test('a case ends no earlier than the last thing done in it', () => {
  const steps = [done('A1', '2026-02-01'), done('A2', '2026-03-01'), step('A3')]
  expect(closingFault(steps, '2026-03-01')).toBeNull()
  expect(closingFault(steps, '2026-02-28')).toEqual({
    field: 'closedOn',
    said: {
      zh: '不能早于节点“步骤A2”的完成日期 2026-03-01',
      en: 'lies before “step A2” was done (2026-03-01)',
    },
  })
})

test('lateness counts from the plan of the first step to come', () => {
  const steps = [
    done('A1', '2026-02-01', { plannedOn: '2026-01-01' }),
    step('A2', { plannedOn: '2026-11-12' }),
  ]
  expect(daysLate(steps, '2026-11-22')).toBe(10)
  expect(daysLate(steps, '2026-11-12')).toBe(0)
  expect(daysLate([step('A1')], '2026-11-22')).toBe(0)
})
