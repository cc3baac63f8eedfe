import { describe, expect, it } from 'vitest'
import { inChinese, inEnglish } from './graphqlSentences.ts'

describe('a refusal of GraphQL', () => {
  it.each([
    ['Cannot query field "nme" on type "Parcel". Did you mean "name"?', '类型 Parcel 没有字段 nme'],
    [
      'Variable "$filter" got invalid value "X" at "filter.stage.in[0]"; Value "X" does not exist in "ParcelStage" enum.',
      '变量 filter 的 filter.stage.in[0] 取值无效：ParcelStage 没有取值 X',
    ],
    [
      'Variable "$f" got invalid value 1 at "f.within.intersects"; 应为 GeoJSON 几何 / must be a GeoJSON geometry',
      '变量 f 的 f.within.intersects 取值无效：应为 GeoJSON 几何',
    ],
    [
      'Variable "$f" got invalid value "x" at "f.areaMu.gte"; Float cannot represent non numeric value: "x"',
      '变量 f 的 f.areaMu.gte 取值无效："x" 不是有效的 Float',
    ],
    ['Something new of a later version.', '查询无法执行：Something new of a later version.'],
  ])('in Chinese: %s', (message, sentence) => {
    expect(inChinese(message)).toBe(sentence)
  })

  it('in English says the English half of our own scalars', () => {
    expect(inEnglish('Variable "$d" got invalid value 1; 应为日期 / must be a date')).toBe(
      'Variable "$d" got invalid value 1; must be a date',
    )
    expect(inEnglish('Unknown type "A / B".')).toBe('Unknown type "A / B".')
  })
})
