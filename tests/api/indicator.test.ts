import { type IndicatorFact, indicators } from '@panhuo/db/seeds/facts/indicators'
import { recordId } from '@panhuo/shared/filter/recordId'
import { expect, test } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'

const query =
  'query ($filter: IndicatorFilter) { indicators(filter: $filter) { code value place { code } source { id } } }'
const street = '350504002000'

const cases: readonly [object, (fact: IndicatorFact) => boolean][] = [
  [{}, () => true],
  [{ year: [], kind: null, text: ' ' }, () => true],
  [{ year: [2022] }, ({ year }) => year === 2022],
  [{ kind: ['TARGET'] }, ({ kind }) => kind === 'TARGET'],
  [{ place: [street] }, ({ place }) => place === street],
  [{ place: [recordId('Place', street)] }, ({ place }) => place === street],
  [{ place: ['３５０５０４００２０００'] }, ({ place }) => place === street],
  [{ place: ['nowhere'] }, () => false],
  [{ text: '增长' }, ({ name }) => name.includes('增长')],
  [{ text: 'GROWTH' }, ({ nameEn }) => nameEn.toLowerCase().includes('growth')],
  [{ text: '%' }, ({ name, nameEn }) => `${name}${nameEn}`.includes('%')],
]

eachLent('seeds', (at) => {
  test.each(cases)('%j', async (filter, holds) => {
    const desk = openDesk(at.database)
    const answer = await desk.ask<{ indicators: object[] }>('GUEST', query, { filter })
    const expected = indicators.filter(holds).map(({ code, value, place, source }) => ({
      code,
      value,
      place: { code: place },
      source: { id: source },
    }))
    const byCode = (one: { code: string }, other: { code: string }) =>
      one.code < other.code ? -1 : 1
    expect(answer.indicators).toEqual(expected.sort(byCode))
  })

  test.each<[string, object]>([
    ['year', { year: Array(201).fill(2022) }],
    ['place', { place: Array(201).fill(street) }],
    ['place', { place: ['a\0'] }],
    ['text', { text: 'a'.repeat(201) }],
  ])('%s is refused when it is too long or holds NUL', async (field, filter) => {
    const [error] = await openDesk(at.database).complain('GUEST', query, { filter })
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field })
  })
})
