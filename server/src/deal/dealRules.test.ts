import type { DealStage } from '@panhuo/shared/deal/deal'
import { expect, test } from 'vitest'
import { followUpDue, moveFault, nextStage, rateOf, standingFault } from './dealRules.ts'

const today = '2026-11-22'
const at = (stage: DealStage) => ({ stage, standing: 'ACTIVE', reachedOn: '2026-10-01' }) as const
const to = (stage: DealStage, more = {}) => ({
  to: stage,
  on: '2026-11-01',
  contractKind: null,
  hasEvidence: true,
  ...more,
})

test.each([
  ['the next one', at('LEAD'), to('CONTACT', { hasEvidence: false }), undefined],
  ['one further than the next', at('LEAD'), to('NEGOTIATING'), 'to'],
  ['back, whatever is said', at('STARTED'), to('LEAD', { hasEvidence: false }), undefined],
  ['tomorrow', at('LEAD'), to('CONTACT', { on: '2026-11-23' }), 'on'],
  ['before the step at hand', at('LEAD'), to('CONTACT', { on: '2026-09-30' }), 'on'],
  ['signing, not saying what', at('NEGOTIATING'), to('SIGNED'), 'contractKind'],
  [
    'signing without evidence',
    at('NEGOTIATING'),
    to('SIGNED', { contractKind: 'CONTRACT', hasEvidence: false }),
    'evidence',
  ],
  ['signing', at('NEGOTIATING'), to('SIGNED', { contractKind: 'INTENT' }), undefined],
  ['while on hold', { ...at('LEAD'), standing: 'ON_HOLD' as const }, to('CONTACT'), 'to'],
])('a move: %s', (_, deal, move, field) => {
  expect(moveFault(deal, move, today)?.field).toBe(field)
})

test('before the contract a deal is lost, after it the contract is cancelled', () => {
  expect(standingFault(at('CONTACT'), 'LOST')).toBeNull()
  expect(standingFault(at('CONTACT'), 'CANCELLED')?.field).toBe('standing')
  expect(standingFault(at('SIGNED'), 'LOST')?.field).toBe('standing')
  expect(standingFault(at('SIGNED'), 'CANCELLED')).toBeNull()
  expect(standingFault(at('SIGNED'), 'ACTIVE')?.said.en).toContain('already')
})

test('the published figures of 2022 give their rates, and nothing is divided by zero', () => {
  expect(((rateOf(128, 136) ?? 0) * 100).toFixed(1)).toBe('94.1')
  expect(((rateOf(97, 136) ?? 0) * 100).toFixed(1)).toBe('71.3')
  expect(rateOf(0, 0)).toBeNull()
  expect(rateOf(3, null)).toBeNull()
})

test('a follow-up is due on its day, while the deal goes on', () => {
  expect(followUpDue({ standing: 'ACTIVE', followUpOn: today }, today)).toBe(true)
  expect(followUpDue({ standing: 'ACTIVE', followUpOn: '2026-11-23' }, today)).toBe(false)
  expect(followUpDue({ standing: 'LOST', followUpOn: today }, today)).toBe(false)
  expect(followUpDue({ standing: 'ACTIVE', followUpOn: null }, today)).toBe(false)
  expect(nextStage('IN_STATISTICS')).toBeNull()
})
