import { expect, it } from 'vitest'
import { detailText } from './detailText.ts'

it('says pairs, lists and what is nested, and leaves out what is empty', () => {
  expect(
    detailText({
      rows: 3,
      asked: '',
      towns: [],
      complete: true,
      restricted: ['taxPerMu', 'rightHolder'],
      before: { role: 'ANALYST', townIds: null },
    }),
  ).toBe('rows: 3; complete: true; restricted: taxPerMu, rightHolder; before: (role: ANALYST)')
  expect(detailText({})).toBe('')
})
