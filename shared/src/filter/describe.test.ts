import { expect, test } from 'vitest'
import { type ParcelFilter, parcelFilter } from '../parcel/parcelFilter.ts'
import { chipsOf, describeFilter } from './describe.ts'
import type { AnyFilter } from './field.ts'

const names = {
  'YQ-1': { zh: '第一园', en: 'First park' },
  'PQ-1': { zh: '第一片区', en: 'First zone' },
}
const point = { type: 'Point' as const, coordinates: [118.6, 24.9] }

const cases: [string, ParcelFilter, string, string][] = [
  ['nothing', {}, '全部', 'everything'],
  ['text', { text: '老厂 a' }, '搜索：“老厂 a”', 'Search: “老厂 a”'],
  [
    'oneOf',
    { stage: { in: ['SURVEYED', 'VERIFIED'] } },
    '阶段：摸排、核实',
    'Stage: Surveyed, Verified',
  ],
  [
    'oneOf or unknown',
    { method: { in: ['SWAP'], isNull: true } },
    '盘活方式：协议置换、未填',
    'Method: Agreed swap, not filled',
  ],
  ['known', { method: { isNull: false } }, '盘活方式：已填', 'Method: filled'],
  [
    'someOf',
    { inefficiencyReasons: { in: ['UNSAFE'] } },
    '低效原因：安全环保不达标',
    'Reasons: Safety or environment below standard',
  ],
  ['range', { areaMu: { gte: 20, lt: 50 } }, '面积：20–50 亩', 'Area: 20–50 mu'],
  ['lower bound', { areaMu: { gte: 20 } }, '面积：≥ 20 亩', 'Area: ≥ 20 mu'],
  [
    'upper bound or unknown',
    { plotRatio: { lt: 0.8, isNull: true } },
    '容积率：< 0.8、未填',
    'Plot ratio: < 0.8, not filled',
  ],
  ['record', { park: { in: ['YQ-1', 'YQ-2'] } }, '园区：第一园、YQ-2', 'Park: First park, YQ-2'],
  ['codes', { code: { in: ['A', 'B'] } }, '地块编号：A、B', 'Code: A, B'],
  [
    'flag',
    { hasProject: false, areaMismatch: true },
    '有项目落地：否；面积不符：是',
    'Has a project: no; Area mismatch: yes',
  ],
  ['zone', { within: { zone: 'PQ-1' } }, '位置：第一片区', 'Place: First zone'],
  [
    'near',
    { within: { near: { geometry: point, metres: 500 } } },
    '位置：所画位置 500 米以内',
    'Place: within 500 m of the drawn place',
  ],
  [
    'near a record',
    { within: { near: { park: 'YQ-1', metres: 500 } } },
    '位置：第一园 500 米以内',
    'Place: within 500 m of First park',
  ],
  [
    'near a record without a known name',
    { within: { near: { parcel: 'SY-1', metres: 100 } } },
    '位置：SY-1 100 米以内',
    'Place: within 100 m of SY-1',
  ],
  ['bbox', { within: { bbox: [1, 2, 3, 4] } }, '位置：所选矩形', 'Place: the chosen rectangle'],
  ['intersects', { within: { intersects: point } }, '位置：所画范围', 'Place: the drawn area'],
  ['not', { not: { stage: { in: ['REMOVED'] } } }, '不含：阶段：调出', 'not: Stage: Removed'],
  [
    'or',
    { or: [{ text: 'a' }, { stage: { in: ['REMOVED'] }, hasProject: true }] },
    '或：(搜索：“a”)或(阶段：调出；有项目落地：是)',
    'or: (Search: “a”) or (Stage: Removed; Has a project: yes)',
  ],
  ['and', { and: [{ park: { in: ['YQ-1'] } }] }, '且：(园区：第一园)', 'and: (Park: First park)'],
]

test.each(cases)('%s', (_, filter, zh, en) => {
  expect(describeFilter(parcelFilter, filter as AnyFilter, 'zh', names)).toBe(zh)
  expect(describeFilter(parcelFilter, filter as AnyFilter, 'en', names)).toBe(en)
})

test('one chip per condition, in the order of the vocabulary', () => {
  const filter: AnyFilter = {
    not: { text: 'x' },
    areaMu: { lt: 5 },
    text: 'a',
    stage: null,
    or: [],
  }
  expect(chipsOf(parcelFilter, filter, 'zh')).toEqual([
    { field: 'text', label: '搜索', value: '“a”' },
    { field: 'areaMu', label: '面积', value: '< 5 亩' },
    { field: 'not', label: '不含', value: '搜索：“x”' },
  ])
})
