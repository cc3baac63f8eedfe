import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { itemDetails } from './itemText.ts'
import { countsQuery, visitMutation, type WorkItem } from './workQuery.ts'
import { workWords } from './workWords.ts'

const anItem = (given: Partial<WorkItem>): WorkItem => ({
  kind: 'MILESTONE_LATE',
  target: { record: 'CASE', code: 'A', name: '甲', parcelCode: null },
  about: null,
  text: null,
  unit: null,
  dueOn: null,
  days: null,
  light: null,
  points: null,
  needsObstacle: false,
  sample: false,
  ...given,
})

it.each([
  [{ kind: 'PROJECT_LAGGING', points: 35 }, ['落后 35.0 个百分点']],
  [{ days: 9, dueOn: '2026-07-01', unit: '资源局' }, ['逾期 9 天', '资源局', '期限 2026-07-01']],
  [{ kind: 'OBSTACLE_SOON', days: 0, dueOn: '2026-07-10' }, ['今天到期', '期限 2026-07-10']],
  [{ kind: 'MILESTONE_SOON', days: -3 }, ['还有 3 天']],
  [{ kind: 'STEP_WAITING', days: 0 }, ['今天起']],
  [{ kind: 'OBSTACLE_UNLED', days: 30 }, ['已 30 天', '未定牵头单位', '未定期限']],
] as const)('says of %j: %j', (given, told) => {
  expect(itemDetails(anItem(given), workWords.zh)).toEqual(told)
})

it('counts one day as one', () => {
  const told = (given: Partial<WorkItem>) => itemDetails(anItem(given), workWords.en)
  expect(told({ days: 1 })).toEqual(['1 day late'])
  expect(told({ kind: 'STEP_WAITING', days: 1 })).toEqual(['for 1 day'])
})

it.each([visitMutation, countsQuery])('asks what the schema knows', (query) => {
  expect(validate(buildSchema(schemaText), parse(query))).toEqual([])
})
