import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { describe, expect, it } from 'vitest'
import { parseCql } from './cql.ts'
import { filterOfCql, nextUp } from './cqlFilter.ts'

const asked = (text: string) => filterOfCql(parcelFilter, parseCql(text))

describe('CQL2 text as a filter', () => {
  it.each([
    ["stage = 'SURVEYED'", { stage: { in: ['SURVEYED'] } }],
    ["stage IN ('SURVEYED','VERIFIED')", { stage: { in: ['SURVEYED', 'VERIFIED'] } }],
    ['areaMu >= 20 and areaMu < 50', { and: [{ areaMu: { gte: 20 } }, { areaMu: { lt: 50 } }] }],
    [
      'areaMu BETWEEN 20 AND 50',
      { and: [{ areaMu: { gte: 20 } }, { areaMu: { lt: nextUp(50) } }] },
    ],
    ['areaMu = 20', { areaMu: { gte: 20, lt: nextUp(20) } }],
    ['method IS NULL', { method: { isNull: true } }],
    ['method IS NOT NULL', { method: { isNull: false } }],
    ["text LIKE '%双阳%'", { text: '双阳' }],
    ["community='C''1'", { community: { in: ["C'1"] } }],
    ['hasProject = TRUE', { hasProject: true }],
    [
      'S_INTERSECTS(geometry, BBOX(118.6, 24.9, 118.7, 25))',
      { within: { bbox: [118.6, 24.9, 118.7, 25] } },
    ],
    [
      's_intersects("geometry", POLYGON((118.6 24.9, 118.7 24.9, 118.7 25, 118.6 24.9)))',
      {
        within: {
          intersects: {
            type: 'Polygon',
            coordinates: [
              [
                [118.6, 24.9],
                [118.7, 24.9],
                [118.7, 25],
                [118.6, 24.9],
              ],
            ],
          },
        },
      },
    ],
  ])('reads %s', (text, filter) => {
    expect(asked(text)).toEqual(filter)
  })

  it('leaves records without a value out of a condition and out of its opposite', () => {
    const opposite = {
      and: [{ not: { method: { in: ['SWAP'] } } }, { method: { isNull: false } }],
    }
    expect(asked("method <> 'SWAP'")).toEqual(opposite)
    expect(asked("NOT method = 'SWAP'")).toEqual(opposite)
    expect(asked("method NOT IN ('SWAP')")).toEqual(opposite)
    expect(asked("NOT (method = 'SWAP' OR hasProject = true)")).toEqual({
      and: [opposite, { not: { hasProject: true } }],
    })
  })

  it.each([
    ['stage =', '在结尾处不完整'],
    ["stage = 'SURVEYED' stage", '第 20 个字符起无法读取'],
    ["secret = 'x'", 'secret：没有这个可查询字段'],
    ["within = 'x'", 'within：没有这个可查询字段'],
    ["areaMu LIKE '2%'", 'areaMu：不支持 LIKE'],
    ["text LIKE 'a%b'", 'text：不支持 LIKE'],
    ['hasProject IS NULL', 'hasProject：不支持 IS NULL'],
    ['S_INTERSECTS(geometry, BBOX(1,2,3))', 'BBOX 应有四个数值'],
    ['S_INTERSECTS(geometry, POLYGON((1 2', '在结尾处不完整'],
    [`${'('.repeat(40)}areaMu = 1${')'.repeat(40)}`, '嵌套过深'],
    ['areaMu = 1; drop table parcel', '第 11 个字符起无法读取'],
  ])('refuses %s and says where', (text, sentence) => {
    let said = ''
    try {
      asked(text)
    } catch (error) {
      said = (error as { sentence(locale: string): string }).sentence('zh')
    }
    expect(said).toContain(sentence)
  })
})

it('knows the next double', () => {
  expect(nextUp(1)).toBe(1 + Number.EPSILON)
  expect(nextUp(-1)).toBe(-1 + Number.EPSILON / 2)
  expect(nextUp(0)).toBe(Number.MIN_VALUE)
})
