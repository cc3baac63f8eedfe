import { expect, test } from 'vitest'
import { bytesInDbf, choiceOf, readCell } from './cellRules.ts'
import { guessMapping } from './columnRules.ts'
import { findingSentence } from './findings.ts'
import { importFields } from './importFields.ts'
import { shiftedPosition } from './referenceSystems.ts'

const fields = importFields.PARCEL
const read = (name: string, raw: unknown, unit: string | null = null, words = {}) => {
  const field = fields[name]
  if (!field) throw new Error(name)
  const { value, issue } = readCell(field, raw, { unit, words })
  return issue ? issue.code : value
}

test.each([
  ['areaM2', '23.4 亩', 'M2', 15_600],
  ['areaM2', '１，２３４．５', 'M2', 1234.5],
  ['areaM2', 1.56, 'HA', 15_600],
  ['areaM2', '约二十亩', 'MU', 'NUMBER_UNREADABLE'],
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
  ['rightType', '出让', null, '102'],
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

test('proposes columns by name, unit and content, and no field twice', () => {
  const column = (name: string, ...samples: unknown[]) => ({ name, unit: null, samples })
  const { mapping, guessedBy } = guessMapping('PARCEL', [
    column('DCDYBH'),
    column('基本信息 > 地块名称'),
    column('坐落'),
    column('面积（亩）'),
    column('MJ'),
    column('情况', '在用', '停产'),
    column('备注', '在用'),
  ])
  expect(mapping.columns.map(({ field, unit }) => [field, unit])).toEqual([
    ['code', null],
    ['name', null],
    [null, null],
    ['areaM2', 'MU'],
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
