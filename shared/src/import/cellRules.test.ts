import { expect, test } from 'vitest'
import { bytesInDbf, choiceOf, readCell } from './cellRules.ts'
import { guessMapping } from './columnRules.ts'
import { findingSentence } from './findings.ts'
import { type ImportField, importFields } from './importFields.ts'
import { shiftedPosition } from './referenceSystems.ts'
import { statedWithin } from './units.ts'

const fields = importFields.PARCEL
const read = (name: string, raw: unknown, unit: string | null = null, words = {}) => {
  const field = fields[name]
  if (!field) throw new Error(name)
  const { value, issues: [issue] = [] } = readCell(field, raw, { unit, words })
  return issue?.code ?? value
}

test.each([
  ['areaM2', '23.4 亩', 'M2', 15_600],
  ['areaM2', '１，２３４．５', 'M2', 1234.5],
  ['areaM2', 1.56, 'HA', 15_600],
  ['areaM2', '约二十亩', 'MU', 'NUMBER_UNREADABLE'],
  ['areaM2', '1.56万平方米', 'M2', 15_600],
  ['areaM2', '1.2万亩', 'M2', 8_000_000],
  ['areaM2', '1.2万', 'M2', 12_000],
  ['areaM2', 1.2, 'WAN_MU', 8_000_000],
  ['areaM2', '1.2万', 'WAN_MU', 'NUMBER_UNREADABLE'],
  ['areaM2', '2 千亩', 'M2', 1_333_333.3333],
  ['areaM2', '1,560.5㎡', 'MU', 1560.5],
  ['areaM2', '15600（m²）', 'MU', 15_600],
  ['areaM2', '20亩左右', 'M2', 'NUMBER_UNREADABLE'],
  ['areaM2', '10-20', 'M2', 'NUMBER_UNREADABLE'],
  ['areaM2', '-', 'M2', undefined],
  ['powerKva', '2万kVA', null, 20_000],
  ['powerKva', '2千伏安', null, 2],
  ['powerKva', '2千千伏安', null, 2000],
  ['powerKva', '2兆瓦', null, 'NUMBER_UNREADABLE'],
  ['waterTd', '1,200 吨/天', null, 1200],
  ['heightLimitM', '24米', null, 24],
  ['outputYear', '2023年', null, 2023],
  ['buildingDensity', '35%', null, 0.35],
  ['outputPerMu', '3千', 'WAN', 'NUMBER_UNREADABLE'],
  ['outputPerMu', '3千', 'YUAN', 0.3],
  ['outputPerMu', '3千元/亩', 'WAN', 0.3],
  ['outputPerMu', '3千万元', 'WAN', 3000],
  ['taxPerMu', '-5.5万元/亩·年', 'YUAN', -5.5],
  ['taxPerMu', '2亿元', 'WAN', 20_000],
  ['taxPerMu', '5万美元', 'WAN', 'NUMBER_UNREADABLE'],
  ['priceGuide', '300000元/亩', 'WAN', 30],
  ['taxPerMu', 5000, 'YUAN', 0.5],
  ['titleNumber', 3.50504e18, null, 'NUMBER_DESTROYED'],
  ['titleNumber', '3.50504E+18', null, 'NUMBER_DESTROYED'],
  ['titleNumber', '闽(2020)洛江区不动产权第0001号', null, '闽(2020)洛江区不动产权第0001号'],
  ['tenureEnd', '2050年3月1日', null, '2050-03-01'],
  ['tenureEnd', '20500301', null, '2050-03-01'],
  ['tenureEnd', '2050.2.30', null, 'DATE_UNREADABLE'],
  ['tenureEnd', 2024.1, null, 'DATE_INCOMPLETE'],
  ['tenureEnd', '2024年3月', null, 'DATE_INCOMPLETE'],
  ['inefficiencyType', '旧厂矿', null, 'OLD_INDUSTRY'],
  ['inefficiencyType', '旧厂矿（低效工业）', null, 'OLD_INDUSTRY'],
  ['rightType', '国有出让', null, '102'],
  ['condition', '停', null, 'CHOICE_UNKNOWN'],
  ['rightType', '国有', null, 'CHOICE_UNKNOWN'],
  ['landUse', '100102 二类工业用地', null, '100102'],
  ['landUse', '0601', null, 'LAND_USE_SCHEME'],
  ['landUse', 'M2', null, 'LAND_USE_SCHEME'],
  ['landUse', '9999', null, 'CHOICE_UNKNOWN'],
  ['condition', '/', null, undefined],
])('%s reads %j in %s as %j', (name, raw, unit, value) => {
  expect(read(name, raw, unit)).toEqual(value)
})

test('reads several reasons, and words as a person said that they are meant', () => {
  expect(read('inefficiencyReasons', '布局散乱、利用粗放')).toEqual(['SCATTERED', 'EXTENSIVE'])
  expect(read('landUse', '1001', null, { '1001': '100102' })).toBe('100102')
  expect(read('condition', '不详', null, { 不详: null })).toBeNull()
})

test('says what it takes a part of a word for, and asks no more once a person said', () => {
  const told = (name: string, raw: string, words = {}) => {
    const { value, issues = [] } = readCell(fields[name] as ImportField, raw, { unit: null, words })
    return [value, ...issues.map(({ code, detail }) => findingSentence(code, detail).zh)]
  }
  expect(told('condition', '闲置')).toEqual([
    'PARTLY_IDLE',
    '使用状况：“闲置”按“部分闲置”采用；若不是这个意思，可在“列”一步指定它的含义',
  ])
  expect(told('condition', '闲置', { 闲置: 'VACANT' })).toEqual(['VACANT'])
  expect(told('inefficiencyReasons', '散乱、粗放、用途不合理')).toEqual([
    ['SCATTERED', 'EXTENSIVE', 'UNSUITABLE'],
    expect.stringContaining('“散乱”按“布局散乱”'),
    expect.stringContaining('“粗放”按“利用粗放”'),
  ])
})

test('proposes columns by name, unit and content, and no field twice', () => {
  const column = (name: string, ...samples: unknown[]) => ({ name, unit: null, samples })
  const { mapping, guessedBy } = guessMapping('PARCEL', [
    column('DCDYBH'),
    column('基本信息 > 地块名称'),
    column('坐落'),
    column('面积（万亩）'),
    column('MJ'),
    column('情况', '在用', '停产'),
    column('备注', '在用'),
  ])
  expect(mapping.columns.map(({ field, unit }) => [field, unit])).toEqual([
    ['code', null],
    ['name', null],
    [null, null],
    ['areaM2', 'WAN_MU'],
    [null, null],
    ['condition', null],
    [null, null],
  ])
  expect(guessedBy).toMatchObject({ DCDYBH: 'NAME', 情况: 'CONTENT' })
})

test('lets files of one import call a field by different names', () => {
  const column = (name: string, ...layers: number[]) => ({ name, unit: null, samples: [1], layers })
  const { mapping } = guessMapping('PARCEL', [
    ...[column('DKBH', 0, 1), column('地块编号', 2), column('BH', 1), column('面积', 2)],
    column('MJ', 1),
  ])
  expect(mapping.columns.map(({ field }) => field)).toEqual([
    ...['code', 'code', null, 'areaM2', 'areaM2'],
  ])
})

test('says a finding in both languages', () => {
  const detail = { value: 24, unitZh: '亩', unitEn: 'mu', computed: 16_000 }
  const { zh, en } = findingSentence('UNIT_SUSPECTED', detail)
  expect([zh, en]).toEqual([
    expect.stringContaining('24 像是亩'),
    expect.stringContaining('like mu'),
  ])
})

test('names what keeps a number from being read', () => {
  const sentence = (name: string, raw: string, unit: string) => {
    const { issues: [issue] = [] } = readCell(fields[name] as ImportField, raw, { unit, words: {} })
    return findingSentence(issue?.code ?? '', issue?.detail ?? {}).zh
  }
  expect(sentence('areaM2', '约二十亩', 'MU')).toBe('面积：“约二十亩”不是数')
  expect(sentence('areaM2', '20亩左右', 'MU')).toBe('面积：“20亩左右”不是数：不认得“亩左右”')
  expect(sentence('outputPerMu', '3千', 'WAN')).toBe(
    '亩均产值：“3千”不是数：这一列以万元/亩计，“千”后面请写明单位',
  )
})

test('takes an area as exact as its digits and its unit are', () => {
  const within = (text: string, unit = 'M2') => Math.round(statedWithin(text, unit) * 1000) / 1000
  expect([within('15623'), within('1.5623万平方米'), within('1.5623', 'WAN_M2')]).toEqual([
    0.05, 0.5, 0.5,
  ])
  expect([within('23.43亩'), within('2.3千亩')]).toEqual([3.333, 3.333])
})

test('counts the bytes of a DBF', () => {
  expect([bytesInDbf('地块A', 'gb18030'), bytesInDbf('地块A', 'utf-8')]).toEqual([5, 7])
})

test('knows by how much phone maps are off here: some five hundred metres', () => {
  const [lon, lat] = shiftedPosition([118.65, 24.95])
  const metres = Math.hypot((lon - 118.65) * 100_900, (lat - 24.95) * 110_800)
  expect(metres).toBeGreaterThan(300)
  expect(metres).toBeLessThan(700)
})

test('reads every word that an export writes, in either language', () => {
  const wrong = Object.values(importFields.PARCEL).flatMap((field) =>
    (field.list?.codes ?? []).flatMap(({ value, zh, en }) =>
      [zh, en].filter((word) => choiceOf(field, word) !== value),
    ),
  )
  expect(wrong).toEqual([])
})
