import { expect, test } from 'vitest'
import { type EditedRule, editedRuleFault } from './thresholdEditRules.ts'

const rule = (from: number | null, below: number | null, more: Partial<EditedRule> = {}) => ({
  ...{ measure: 'AREA_MU' as const, verdict: 'MET' as const, from, below },
  ...more,
})

test.each([
  ['no rule', [], 'rules'],
  ['bounds that meet end to end', [rule(null, 5), rule(5, 20), rule(20, null)], undefined],
  ['no bound at all', [rule(null, null)], 'rules.0.from'],
  ['bounds the wrong way round', [rule(5, 5)], 'rules.0.below'],
  ['a negative bound', [rule(-1, 5)], 'rules.0.from'],
  ['overlapping rules', [rule(null, 6), rule(5, 20)], 'rules.1.from'],
  [
    'the same bounds of another measure',
    [rule(null, 5), rule(null, 5, { measure: 'BENEFIT_PER_MU' })],
    undefined,
  ],
  ['a plot ratio of nothing', [rule(5, null, { plotRatio: 0 })], 'rules.0.plotRatio'],
])('%s', (_, rules, field) => {
  expect(editedRuleFault(rules)?.field).toBe(field)
})
