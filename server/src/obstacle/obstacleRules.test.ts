import { expect, test } from 'vitest'
import { isOverdue, type ObstacleDates, obstacleFault } from './obstacleRules.ts'

const today = '2026-11-22'
const given = (more: Partial<ObstacleDates> = {}): ObstacleDates => ({
  status: 'OPEN',
  foundOn: '2026-10-01',
  dueOn: '2026-12-01',
  closedOn: null,
  evidence: null,
  ...more,
})

test.each([
  ['an open one', {}, undefined],
  ['found tomorrow', { foundOn: '2026-11-23', dueOn: null }, 'foundOn'],
  ['due before it was found', { dueOn: '2026-09-30' }, 'dueOn'],
  ['solved without a day', { status: 'SOLVED' }, 'closedOn'],
  ['solved before it was found', { status: 'SOLVED', closedOn: '2026-09-01' }, 'closedOn'],
  ['solved without evidence', { status: 'SOLVED', closedOn: '2026-11-01' }, 'evidence'],
  ['solved', { status: 'SOLVED', closedOn: today, evidence: '协议已签' }, undefined],
  ['open with a day of solution', { closedOn: '2026-11-01' }, 'closedOn'],
] as const)('%s', (_, more, field) => {
  expect(obstacleFault(given(more), today)?.field).toBe(field)
})

test('overdue is what is not solved after its day', () => {
  expect(isOverdue(given({ dueOn: '2026-11-21' }), today)).toBe(true)
  expect(isOverdue(given({ dueOn: today }), today)).toBe(false)
  expect(isOverdue(given({ dueOn: null }), today)).toBe(false)
  expect(isOverdue(given({ dueOn: '2026-11-21', status: 'SOLVED' }), today)).toBe(false)
})
