import { expect, test } from 'vitest'
import { emptyRule, formOf, inputOf, ruleCount, withoutRule } from './thresholdForm.ts'

const document = {
  ...{ number: '某办〔2026〕1号', name: '办法', source: '网站', validFrom: '2026-01-01' },
  ...{ validTo: null, inForce: true, version: 3 },
  rules: [
    {
      ...{ measure: 'AREA_MU' as const, from: null, below: 5, verdict: 'NOT_MET' as const },
      ...{ plotRatio: null, mayExceed: false, conclusionZh: '小', conclusionEn: 'small' },
    },
    {
      ...{ measure: 'AREA_MU' as const, from: 5, below: null, verdict: 'MET' as const },
      ...{ plotRatio: 2.5, mayExceed: true, conclusionZh: '大', conclusionEn: 'large' },
    },
  ],
}

test('a document goes through the form unchanged', () => {
  const { inForce, version, ...whole } = document
  expect(inputOf(formOf(document))).toEqual(whole)
})

test('a rule that is taken out lets those behind it move up', () => {
  const form = { ...formOf(document), ...withoutRule(formOf(document), 0) }
  expect(ruleCount(form)).toBe(1)
  expect(inputOf(form).rules).toEqual([document.rules[1]])
})

test('a rule is added at the end', () => {
  const form = { ...formOf(document), ...emptyRule(2) }
  expect(ruleCount(form)).toBe(3)
})
