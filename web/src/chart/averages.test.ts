import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { averageBar, averageFields, averageQuery, averagesFor } from './averages.ts'

const group = {
  value: 'VACANT',
  label: '空置',
  count: 5,
  taxPerMu: 12,
  outputPerMu: null,
  suppressed: false,
}

it('tells averages to those who see the figures, and of the whole register to analysts', () => {
  const roles = ['GUEST', 'INVESTOR', 'INVESTMENT_STAFF', 'LAND_OFFICIAL', 'ANALYST'] as const
  expect(roles.map(averagesFor)).toEqual([null, null, null, 'ANY', 'WHOLE'])
})

it('asks what the schema knows, by dimensions that the role may see', () => {
  const schema = buildSchema(schemaText)
  for (const role of ['LAND_OFFICIAL', 'ANALYST'] as const) {
    expect(validate(schema, parse(averageQuery(role)))).toEqual([])
    expect(averageFields(role).map(({ name }) => name)).toContain('park')
  }
})

it('says a figure that is not told in words, never as nought or as nothing', () => {
  expect(averageBar(group, 'taxPerMu', 'zh')).toEqual({
    amount: 12,
    text: '12 万元/亩',
    untold: false,
  })
  const exact = { ...group, taxPerMu: 4.567 }
  expect(averageBar(exact, 'taxPerMu', 'en').text).toBe('4.57')
  const few = { ...group, taxPerMu: null, suppressed: true }
  expect(averageBar(few, 'taxPerMu', 'zh')).toEqual({
    amount: 0,
    text: '已知企业少于 3 家，不显示',
    untold: true,
  })
  expect(averageBar(few, 'taxPerMu', 'en').text).toBe(
    'fewer than three known enterprises, not shown',
  )
  expect(averageBar(group, 'outputPerMu', 'zh').text).toBe('没有数据')
})
