import { whereOf } from '@panhuo/server/filter/where'
import { projectRegister } from '@panhuo/server/project/projectRegister'
import { checkFilter } from '@panhuo/shared/filter/check'
import { type ProjectFilter, projectFilter } from '@panhuo/shared/project/projectFilter'
import { PgDialect } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { eachLent } from '../support/lentDatabase.ts'
import { readRegister } from '../support/readRegister.ts'

const viewer = { role: 'LAND_OFFICIAL', locale: 'zh' } as const

// Projects 1 to 5 stand, 6 was deleted; 2 and 5 belong to a park that was deleted; 4 has no position.
const cases: readonly [ProjectFilter, string][] = [
  [{}, '12345'],
  [{ text: '厂房' }, '24'],
  [{ text: 'dlxm' }, '135'],
  [{ text: 'xm-3' }, '3'],
  [{ stage: { in: ['STARTED'] } }, '14'],
  [{ stage: { in: ['PLANNED'], isNull: true } }, '235'],
  [{ stage: { isNull: false } }, '134'],
  [{ kind: { in: ['ROAD'] } }, '135'],
  [{ park: { in: ['YQ-A'] } }, '14'],
  [{ park: { in: ['YQ-X'] } }, ''],
  [{ park: { isNull: true } }, '235'],
  [{ zone: { in: ['PQ-A'] } }, '24'],
  [{ provenance: { in: ['DOCUMENTED', 'SCHEMATIC'] } }, '12345'],
  [{ funding: { in: ['PUBLIC'] } }, ''],
  [{ funding: { isNull: true } }, '12345'],
  [{ light: { in: ['UNKNOWN'] } }, '12345'],
  [{ light: { in: ['RED'], isNull: true } }, ''],
  [{ lagging: false }, '12345'],
  [{ within: { bbox: [118.5999, 24.96, 118.6021, 24.962] } }, '12'],
  [{ within: { park: 'YQ-A' } }, '12'],
  [{ within: { zone: 'PQ-A' } }, '123'],
  [
    {
      within: { near: { geometry: { type: 'Point', coordinates: [118.6, 24.961] }, metres: 205 } },
    },
    '12',
  ],
  [{ within: { intersects: { type: 'Point', coordinates: [118.6, 24.961] } } }, '1'],
  [{ not: { within: { bbox: [118.5999, 24.96, 118.6021, 24.962] } } }, '345'],
  [{ not: { stage: { in: ['STARTED'] } } }, '235'],
  [
    { or: [{ park: { in: ['YQ-A'] } }, { zone: { in: ['PQ-A'] } }], kind: { in: ['INDUSTRY'] } },
    '24',
  ],
]
const check = (filter: ProjectFilter) => checkFilter(projectFilter, filter, viewer.role)

test('every field of the vocabulary is asked for', () => {
  const asked = new Set(cases.flatMap(([filter]) => Object.keys(filter)))
  expect(Object.keys(projectFilter).filter((name) => !asked.has(name))).toEqual([])
})

test.each(cases)('%j as SQL', (filter) => {
  const where = whereOf(projectFilter, projectRegister.answers(viewer), check(filter))
  const { sql, params } = new PgDialect().sqlToQuery(where)
  expect({ sql, params }).toMatchSnapshot()
})

eachLent('town', (at) => {
  test.each(cases)('rows of %j', async (filter, expected) => {
    const rows = await readRegister(at.database, projectRegister, viewer, check(filter))
    expect(rows.map(({ code }) => code.replace('XM-', '')).join('')).toBe(expected)
  })
})
