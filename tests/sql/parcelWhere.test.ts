import { whereOf } from '@panhuo/server/filter/where'
import { parcelRegister } from '@panhuo/server/parcel/parcelRegister'
import { checkFilter } from '@panhuo/shared/filter/check'
import type { AnyFilter } from '@panhuo/shared/filter/field'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { PgDialect } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { eachLent } from '../support/lentDatabase.ts'
import { readRegister } from '../support/readRegister.ts'
import { codeOf, townPlots } from '../support/smallTown.ts'
import { shapes } from '../support/townShapes.ts'
import { holds } from '../support/townTruth.ts'

const viewer = { role: 'ADMINISTRATOR', locale: 'zh' } as const

/** Each field of the vocabulary alone, in every form of its kind. */
const alone: Record<keyof typeof parcelFilter, readonly ParcelFilter[]> = {
  text: [
    { text: '老厂房' },
    { text: 'lcf' },
    { text: 'laochangfang' },
    { text: 'ＳＹ－０００７' },
    { text: '栋 坝阳' },
    { text: '100%' },
    { text: '划_线' },
    { text: '斜\\杠' },
    { text: '甲园' },
    { text: '撤销园' },
    { text: '旧片' },
    { text: '裁撤' },
    { text: "'; drop table parcel; --" },
  ],
  stage: [{ stage: { in: ['SURVEYED', 'REMOVED'] } }, { stage: { isNull: true } }],
  method: [
    { method: { in: ['SWAP'] } },
    { method: { in: ['SWAP', 'TRANSFER'], isNull: true } },
    { method: { isNull: true } },
    { method: { isNull: false } },
  ],
  inefficiencyType: [{ inefficiencyType: { in: ['OTHER'] } }],
  condition: [{ condition: { in: ['VACANT'] } }, { condition: { isNull: true } }],
  areaMu: [
    { areaMu: { gte: 20 } },
    { areaMu: { lt: 20 } },
    { areaMu: { gte: 20, lt: 50 } },
    { areaMu: { lt: 5, isNull: true } },
  ],
  plotRatio: [
    { plotRatio: { gte: 0.3, lt: 0.8 } },
    { plotRatio: { gte: 0.8 } },
    { plotRatio: { lt: 0.8, isNull: true } },
    { plotRatio: { isNull: true } },
    { plotRatio: { isNull: false } },
  ],
  landUse: [{ landUse: { in: ['100101', '16'] } }, { landUse: { isNull: false } }],
  park: [
    { park: { in: ['YQ-A', 'YQ-B'] } },
    { park: { in: ['YQ-X'] } },
    { park: { in: ['YQ-A'], isNull: true } },
    { park: { isNull: true } },
    { park: { isNull: false } },
  ],
  zone: [{ zone: { in: ['PQ-A'] } }, { zone: { in: ['PQ-A1'] } }, { zone: { isNull: true } }],
  community: [{ community: { in: ['350504002002'] } }, { community: { isNull: true } }],
  hasProject: [{ hasProject: true }, { hasProject: false }],
  blocked: [{ blocked: true }, { blocked: false }],
  released: [{ released: true }, { released: false }],
  inefficiencyReasons: [
    { inefficiencyReasons: { in: ['SCATTERED', 'UNSAFE'] } },
    { inefficiencyReasons: { in: ['SCATTERED'], isNull: true } },
    { inefficiencyReasons: { isNull: true } },
    { inefficiencyReasons: { isNull: false } },
  ],
  buildingDensity: [{ buildingDensity: { gte: 0.35 } }],
  tenureYears: [{ tenureYears: { gte: 0, lt: 10 } }, { tenureYears: { isNull: true } }],
  rightType: [{ rightType: { in: ['102'] } }],
  blockLineLevel: [{ blockLineLevel: { in: ['LEVEL_1'], isNull: true } }],
  taxPerMu: [{ taxPerMu: { lt: 1 } }],
  outputPerMu: [{ outputPerMu: { gte: 55.5 } }],
  areaMismatch: [{ areaMismatch: true }, { areaMismatch: false }],
  provenance: [{ provenance: { in: ['IMPORTED'] } }],
  importBatch: [{ importBatch: { in: ['20261122-01'] } }, { importBatch: { isNull: true } }],
  code: [{ code: { in: [codeOf(3), codeOf(47), 'a"b\\c,{}'] } }, { code: { isNull: true } }],
  within: [],
}

const together: readonly ParcelFilter[] = [
  {},
  { text: '老', areaMu: { gte: 3 }, park: { isNull: false }, hasProject: true },
  { not: { method: { in: ['SWAP'] } } },
  { not: { plotRatio: { lt: 0.8 } } },
  { not: { not: { plotRatio: { lt: 0.8 } } } },
  { not: { plotRatio: { lt: 0.8 }, stage: { in: ['SURVEYED'] } } },
  { not: { or: [{ plotRatio: { gte: 0.8 } }, { method: { isNull: true } }] } },
  { or: [{ plotRatio: { gte: 1 } }, { not: { condition: { in: ['IN_USE'] } } }] },
  { stage: { in: ['SURVEYED'] }, or: [{ park: { in: ['YQ-A'] } }, { zone: { in: ['PQ-A'] } }] },
  { and: [{ park: { in: ['YQ-A'] } }, { park: { in: ['YQ-B'] } }] },
  { and: [{ or: [{ text: '1' }, { text: '2' }] }, { not: { park: { isNull: true } } }] },
]

const every = [...Object.values(alone).flat(), ...together]
const asText = (filter: ParcelFilter) => JSON.stringify(filter)
const check = (filter: ParcelFilter) => checkFilter(parcelFilter, filter, viewer.role)

test('every field of the vocabulary is asked for alone', () => {
  const asked = Object.entries(alone).flatMap(([name, filters]) =>
    filters.length > 0 ? [name] : [],
  )
  if (shapes.length > 0) asked.push('within')
  expect(asked.sort()).toEqual(Object.keys(parcelFilter).sort())
})

describe('a filter as SQL', () => {
  const filters = [...every, ...shapes.map(([, within]): ParcelFilter => ({ within }))]
  test.each(filters.map((filter) => [asText(filter), filter] as const))('%s', (_, filter) => {
    const where = whereOf(parcelFilter, parcelRegister.answers(viewer), check(filter))
    const { sql, params } = new PgDialect().sqlToQuery(where)
    expect({ sql, params }).toMatchSnapshot()
  })

  test('the public outline answers a guest', () => {
    const where = whereOf(parcelFilter, parcelRegister.answers({ role: 'GUEST', locale: 'zh' }), {
      within: { bbox: [1, 2, 3, 4] },
    })
    const { sql } = new PgDialect().sqlToQuery(where)
    expect(sql).toContain('"outline"')
    expect(sql).not.toContain('"geom"')
  })

  test('a guest measures from and to public outlines', () => {
    const near = { within: { near: { parcel: codeOf(0), metres: 5 } } }
    const where = whereOf(
      parcelFilter,
      parcelRegister.answers({ role: 'GUEST', locale: 'zh' }),
      near,
    )
    const { sql } = new PgDialect().sqlToQuery(where)
    expect(sql).toContain('select outline from parcel')
    expect(sql).not.toContain('geom from')
  })
})

eachLent('town', (at) => {
  const codes = async (filter: ParcelFilter) =>
    (await readRegister(at.database, parcelRegister, viewer, check(filter))).map(({ code }) => code)

  test.each(every.map((filter) => [asText(filter), filter] as const))(
    'rows of %s',
    async (_, filter) => {
      const expected = townPlots.filter((plot) => holds(plot, check(filter) as AnyFilter))
      expect(await codes(filter)).toEqual(expected.map(({ code }) => code))
    },
  )

  test.each(shapes)('rows of %s', async (_, within, expected) => {
    expect(await codes({ within })).toEqual(expected.map(codeOf))
  })
})

test('the rows are worth asking for: only these find nothing', () => {
  const empty = every.filter(
    (filter) => !townPlots.some((plot) => holds(plot, check(filter) as AnyFilter)),
  )
  expect(empty.map(asText)).toMatchInlineSnapshot(`
    [
      "{"text":"撤销园"}",
      "{"text":"旧片"}",
      "{"text":"裁撤"}",
      "{"text":"'; drop table parcel; --"}",
      "{"stage":{"isNull":true}}",
      "{"park":{"in":["YQ-X"]}}",
      "{"importBatch":{"in":["20261122-01"]}}",
      "{"code":{"isNull":true}}",
      "{"and":[{"park":{"in":["YQ-A"]}},{"park":{"in":["YQ-B"]}}]}",
    ]
  `)
})
