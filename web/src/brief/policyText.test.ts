import { expect, test } from 'vitest'
import { policiesIn, policyText } from './policyText.ts'

test('policies are typed one a line, with either bar', () => {
  const text =
    '增容免地价｜泉政办规〔2025〕13号｜2026-02-01｜2027-12-31\n\n 标准地 | 闽政办〔2022〕45号 '
  expect(policiesIn(text)).toEqual([
    {
      name: '增容免地价',
      document: '泉政办规〔2025〕13号',
      validFrom: '2026-02-01',
      validTo: '2027-12-31',
    },
    { name: '标准地', document: '闽政办〔2022〕45号', validFrom: null, validTo: null },
  ])
  expect(policiesIn(policyText(policiesIn(text)))).toEqual(policiesIn(text))
})
