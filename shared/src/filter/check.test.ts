import { describe, expect, test } from 'vitest'
import { maySee } from '../access/access.ts'
import { parcelFilter } from '../parcel/parcelFilter.ts'
import { BadFilter, HiddenField } from './badFilter.ts'
import { checkFilter, MAX_CONDITIONS, MAX_TEXT, MAX_VALUES } from './check.ts'
import { recordId } from './recordId.ts'
import { MAX_VERTICES } from './spatial.ts'

const check = (value: unknown, role: Parameters<typeof checkFilter>[2] = 'ADMINISTRATOR') =>
  checkFilter(parcelFilter, value, role)

const square = [
  [118, 24],
  [119, 24],
  [119, 25],
  [118, 24],
]

describe('nothing asked has one meaning', () => {
  const byKind = {
    oneOf: [{}, { in: [] }, { in: null }, { isNull: null }],
    someOf: [{}, { in: [] }, { in: null, isNull: null }],
    record: [{}, { in: [] }],
    codes: [{}, { in: [] }],
    range: [{}, { gte: null }, { gte: null, lt: null, isNull: null }],
    flag: [],
    text: ['', '  ', '\u3000'],
    within: [{}, { bbox: null, zone: undefined }],
  }
  const cases = Object.entries(parcelFilter).flatMap(([name, field]) =>
    [undefined, null, ...byKind[field.kind]].map((nothing) => [name, nothing] as const),
  )
  test.each(cases)('%s: %j', (name, nothing) => {
    expect(check({ [name]: nothing })).toEqual({})
    expect(check({ not: { [name]: nothing } })).toEqual({})
    expect(check({ or: [{ [name]: nothing }], and: [{ [name]: nothing }, {}] })).toEqual({})
  })
  test.each([undefined, null, {}, { and: [], or: null, not: {} }, { not: { not: { or: [{}] } } }])(
    '%j',
    (filter) => expect(check(filter)).toEqual({}),
  )
  test('not even by one who may not see the field', () => {
    expect(check({ taxPerMu: { gte: null }, rightType: { in: [] } }, 'GUEST')).toEqual({})
  })
})

describe('a bad filter names its path in both languages', () => {
  const deep = (levels: number): object =>
    levels === 0 ? { text: 'a' } : { not: deep(levels - 1) }
  test.each<[string, unknown]>([
    ['filter', 'stage'],
    ['filter', [{ text: 'a' }]],
    ['colour', { colour: 1 }],
    ['__proto__', JSON.parse('{"__proto__":{"text":"a"}}')],
    ['constructor', { constructor: {} }],
    ['stage', { stage: ['SURVEYED'] }],
    ['stage.in', { stage: { in: 'SURVEYED' } }],
    ['stage.in', { stage: { in: ['surveyed'] } }],
    ['stage.in', { stage: { in: Array(MAX_VALUES + 1).fill('SURVEYED') } }],
    ['stage.isNull', { stage: { isNull: 'yes' } }],
    ['stage.eq', { stage: { eq: 'SURVEYED' } }],
    ['inefficiencyReasons.in', { inefficiencyReasons: { in: [1] } }],
    ['park.in', { park: { in: [''] } }],
    ['park.in', { park: { in: [recordId('IndustrialPark', '')] } }],
    ['park.in', { park: { in: [recordId('IndustrialPark', 'a\0')] } }],
    ['code.in', { code: { in: ['\u3000'] } }],
    ['code.in', { code: { in: ['a\0b'] } }],
    ['code.in', { code: { in: ['a'.repeat(81)] } }],
    ['areaMu', { areaMu: 20 }],
    ['areaMu.gte', { areaMu: { gte: '20' } }],
    ['areaMu.gte', { areaMu: { gte: Number.NaN } }],
    ['areaMu.lt', { areaMu: { lt: Number.POSITIVE_INFINITY } }],
    ['areaMu', { areaMu: { gte: 20, lt: 20 } }],
    ['areaMu.gt', { areaMu: { gt: 20 } }],
    ['hasProject', { hasProject: 'yes' }],
    ['text', { text: 1 }],
    ['text', { text: 'a'.repeat(MAX_TEXT + 1) }],
    ['text', { text: '\uFDFA'.repeat(MAX_TEXT) }],
    ['text', { text: 'a\0' }],
    ['and', { and: { text: 'a' } }],
    ['or', { or: Array(MAX_VALUES + 1).fill({}) }],
    ['or.1.areaMu.gte', { or: [{}, { areaMu: { gte: 'x' } }] }],
    ['not.and.0.stage.in', { not: { and: [{ stage: { in: ['?'] } }] } }],
    ['not.not.not.not.not', deep(5)],
    ['within', { within: [118, 24, 119, 25] }],
    ['within', { within: { zone: 'A', park: 'B' } }],
    ['within', { within: { circle: 1 } }],
    ['within.zone', { within: { zone: '' } }],
    ['within.zone', { within: { zone: recordId('RenewalZone', '') } }],
    ['within.park', { within: { park: 'a\0' } }],
    ['within.bbox', { within: { bbox: [118, 24, 119] } }],
    ['within.bbox', { within: { bbox: [118, 24, 119, Number.NaN] } }],
    ['within.bbox', { within: { bbox: [118, 24, 181, 25] } }],
    ['within.bbox', { within: { bbox: [119, 24, 118, 25] } }],
    ['within.intersects', { within: { intersects: 'POINT(1 2)' } }],
    [
      'within.intersects',
      { within: { intersects: { type: 'GeometryCollection', geometries: [] } } },
    ],
    ['within.intersects', { within: { intersects: { type: 'Polygon', coordinates: [] } } }],
    ['within.intersects', { within: { intersects: { type: 'MultiPolygon', coordinates: [] } } }],
    ['within.intersects', { within: { intersects: { type: 'MultiPolygon', coordinates: [[]] } } }],
    [
      'within.intersects',
      { within: { intersects: { type: 'LineString', coordinates: [[1, 2]] } } },
    ],
    [
      'within.intersects',
      { within: { intersects: { type: 'Polygon', coordinates: [square.slice(0, 3)] } } },
    ],
    [
      'within.intersects',
      {
        within: { intersects: { type: 'Polygon', coordinates: [[...square.slice(0, 3), [1, 1]]] } },
      },
    ],
    ['within.intersects', { within: { intersects: { type: 'Point', coordinates: [1, 2, 3] } } }],
    ['within.intersects', { within: { intersects: { type: 'Point', coordinates: [null, 2] } } }],
    ['within.intersects', { within: { intersects: { type: 'Polygon', coordinates: square } } }],
    [
      'within.intersects',
      {
        within: {
          intersects: { type: 'LineString', coordinates: Array(MAX_VERTICES + 1).fill([1, 2]) },
        },
      },
    ],
    [
      'within.intersects.crs',
      { within: { intersects: { type: 'Point', coordinates: [1, 2], crs: { type: 'name' } } } },
    ],
    [
      'within.near.metres',
      { within: { near: { geometry: { type: 'Point', coordinates: [1, 2] } } } },
    ],
    ['within.near.metres', { within: { near: { metres: -1 } } }],
    ['within.near.geometry', { within: { near: { metres: 1 } } }],
    ['within.near', { within: { near: { metres: 1, park: 'A', zone: 'B' } } }],
    ['within.near.project', { within: { near: { metres: 1, project: ' ' } } }],
    ['within.near.miles', { within: { near: { metres: 1, miles: 1 } } }],
  ])('%s', (path, filter) => {
    const error = thrown(() => check(filter))
    expect(error).toBeInstanceOf(BadFilter)
    const bad = error as BadFilter
    expect(bad.at.join('.') || 'filter').toBe(path)
    expect(bad.sentence('zh')).toMatch(new RegExp(`${path}：.*\\p{Script=Han}`, 'u'))
    expect(bad.sentence('en')).toContain(`Filter ${path}: `)
    expect(bad.sentence('en')).not.toMatch(/\p{Script=Han}/u)
  })

  test('however it is nested, a filter has a bounded number of conditions', () => {
    const ten = Array(10).fill({ areaMu: { gte: 1 }, plotRatio: { gte: 1 } })
    const within = { or: Array(MAX_CONDITIONS / 20).fill({ and: ten }) }
    expect(check(within)).toEqual(within)
    const error = thrown(() => check({ ...within, and: [{ text: 'a' }] }))
    expect(error).toBeInstanceOf(BadFilter)
    expect((error as BadFilter).problem.en).toContain(String(MAX_CONDITIONS))
  })

  test('a long value is not repeated in full', () => {
    const error = thrown(() => check({ stage: { in: ['x'.repeat(10_000)] } }))
    expect((error as BadFilter).problem.en.length).toBeLessThan(300)
  })
})

test('a record is named by code or by Relay id', () => {
  expect(
    check({
      park: { in: [recordId('IndustrialPark', '园区-1'), 'B'] },
      within: { zone: recordId('RenewalZone', 'Z') },
    }),
  ).toEqual({ park: { in: ['B', '园区-1'] }, within: { zone: 'Z' } })
})

describe('a hidden field is refused wherever it stands', () => {
  const asked = {
    oneOf: { isNull: true },
    someOf: { isNull: true },
    record: { isNull: true },
    codes: { isNull: true },
    range: { lt: 1 },
    flag: false,
    text: 'a',
    within: { zone: 'A' },
  }
  const roles = ['GUEST', 'INVESTMENT_STAFF', 'ANALYST', 'LAND_OFFICIAL', 'ADMINISTRATOR'] as const
  test.each(roles)('%s', (role) => {
    for (const [name, field] of Object.entries(parcelFilter)) {
      const condition = { [name]: asked[field.kind] }
      for (const filter of [
        condition,
        { not: condition },
        { or: [{ text: 'a' }, condition] },
        { and: [{ not: { or: [condition] } }] },
      ]) {
        const error = thrown(() => check(filter, role))
        if (maySee(role, field)) expect(error).toBeUndefined()
        else {
          expect(error).toBeInstanceOf(HiddenField)
          expect((error as HiddenField).at.at(-1)).toBe(name)
        }
      }
    }
  })
})

function thrown(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
