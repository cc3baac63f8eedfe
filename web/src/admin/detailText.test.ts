import { expect, it } from 'vitest'
import { recordWords } from './auditNames.ts'
import { detailText } from './detailText.ts'

const detail = {
  rows: 3,
  asked: '',
  towns: [],
  complete: true,
  restricted: ['taxPerMu', 'rightHolder'],
  fields: { 'Parcel.taxPerMu': 2, 'Obstacle.text': 1 },
  before: { role: 'ANALYST', townIds: [3], unheardOf: 'x' },
}

it('says pairs, lists and what is nested in words, and leaves out what is empty', () => {
  expect(detailText(detail, 'en')).toBe(
    'rows: 3; complete: true; restricted fields: Tax per mu, Right holder; fields and how often: (Tax per mu: 2; Obstacles · What it is: 1); before: (role: Analyst; unheardOf: x)',
  )
  expect(detailText(detail, 'zh')).toContain('完整: 是; 限制级字段: 亩均税收, 产权人')
  expect(detailText({}, 'zh')).toBe('')
})

it('names the records and fields that were read, and what was asked of a field', () => {
  expect(recordWords('Parcel MyWork', 'zh')).toBe('地块、今日事项')
  expect(recordWords('Obstacle Unheard', 'en')).toBe('Obstacles, Unheard')
  const fields = { 'MyWork.case': 2, 'Parcel.filter(taxPerMu)': 1, 'Parcel.unheardOf': 1 }
  expect(detailText({ fields }, 'en')).toBe(
    'fields and how often: (Work of the day · Case: 2; filtered by · Tax per mu: 1; Parcel.unheardOf: 1)',
  )
})
