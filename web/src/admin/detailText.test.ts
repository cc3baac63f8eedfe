import { expect, it } from 'vitest'
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
    'rows: 3; complete: true; restricted fields: Tax per mu, Right holder; fields and how often: (Tax per mu: 2; Obstacle.text: 1); before: (role: Analyst; unheardOf: x)',
  )
  expect(detailText(detail, 'zh')).toContain('完整: 是; 限制级字段: 亩均税收, 产权人')
  expect(detailText({}, 'zh')).toBe('')
})
