import { expect, test } from 'vitest'
import { samplePlots } from '../samplePlots/samplePlots.ts'
import { sampleCases } from './sampleCases.ts'

const TODAY = '2026-11-22'
const made = sampleCases(samplePlots(), () => 12, TODAY)

test('each plot whose way is set has one case, and the same one every time', () => {
  const stages = ['METHOD_SET', 'IN_PROGRESS', 'COMPLETED']
  const plots = samplePlots().filter(({ stage }) => stages.includes(stage))
  expect(made.cases.map(({ plot }) => plot)).toEqual(plots.map(({ code }) => code))
  expect(sampleCases(samplePlots(), () => 12, TODAY)).toEqual(made)
})

test('steps are done in order, after the case was opened and before today', () => {
  for (const { openedOn, done, completed, nextOn } of made.cases) {
    const days = [openedOn, ...done, TODAY]
    expect([...days].sort()).toEqual(days)
    expect(completed).toBe(done.length === 12)
    if (nextOn) expect(nextOn >= openedOn).toBe(true)
  }
})

test('judicial cases have a track, others none', () => {
  for (const { method, track } of made.cases) {
    expect(track !== null).toBe(method === 'JUDICIAL_RESTRUCTURING')
  }
})

test('a solved obstacle says when and by what', () => {
  for (const one of made.obstacles) {
    expect(one.status === 'SOLVED').toBe(one.closedOn !== null && one.evidence !== null)
    expect(one.text).toMatch(/^样例：/)
  }
})
