import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { type DueDeal, dealDetails, dueQuery } from './dealText.ts'
import { workWords } from './workWords.ts'

const deal: DueDeal = {
  code: 'ZS-1',
  name: '甲',
  stage: 'NEGOTIATING',
  followUpOn: '2026-11-20',
  nextStage: 'SIGNED',
  nextNeedsEvidence: true,
  talks: [],
}

it('says of a deal why it stands here, and what comes next', () => {
  expect(dealDetails(deal, '2026-11-23', workWords.zh, 'zh')).toEqual([
    '约定 2026-11-20 跟进',
    '逾期 3 天',
    '下一步：签约，须有依据',
    '还没有对接记录',
  ])
  const last = { ...deal, nextStage: null, talks: [{ talkedOn: '2026-11-01', text: '看地' }] }
  expect(dealDetails(last, '2026-11-20', workWords.en, 'en')).toEqual([
    'to be followed up on 2026-11-20',
    'due today',
  ])
})

it('asks nothing that the schema does not know', () => {
  expect(validate(buildSchema(schemaText), parse(dueQuery))).toEqual([])
})
