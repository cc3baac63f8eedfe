import type { ImportMapping } from '@panhuo/shared/import/columnRules'
import { expect, test } from 'vitest'
import { areaFinding, saidByRow } from './attributeRules.ts'

const mapping: ImportMapping = {
  columns: [
    { column: 'BH', field: 'code', unit: null, words: {} },
    { column: 'MJ', field: 'areaM2', unit: 'MU', words: {} },
    { column: '用途', field: 'landUse', unit: null, words: { 工业: '100102' } },
    { column: '阶段', field: 'stage', unit: null, words: {} },
    { column: '进展', field: 'progressNote', unit: null, words: {} },
  ],
  defaults: { inefficiencyType: 'OLD_INDUSTRY' },
  renumber: false,
}
const row = (values: object, more: object = {}) => ({
  ...{ number: 1, values: values as Record<string, unknown>, edits: {}, areaM2: null, dbf: null },
  ...more,
})
const said = (values: object, more: object = {}, renumber = false) => {
  const { values: taken, found } = saidByRow('PARCEL', { ...mapping, renumber }, row(values, more))
  return { taken, found: found.map(({ code }) => code) }
}

test('reads a row through the mapping, in the kept units', () => {
  expect(said({ BH: ' 350504-sy-0001 ', MJ: '24', 用途: '工业', 阶段: '摸排' })).toEqual({
    found: [],
    taken: { code: '350504-SY-0001', areaM2: 16_000, landUse: '100102', stage: 'SURVEYED' },
  })
})

test('lets what a person typed go before the file', () => {
  const { taken, found } = said(
    { BH: '坏', MJ: 24 },
    { edits: { code: '350504-SY-0002', areaM2: 9 } },
  )
  expect(found).toEqual([])
  expect(taken).toMatchObject({ code: '350504-SY-0002', areaM2: 9 })
})

test.each([
  ['DX-01', false, 'CODE_MALFORMED'],
  ['DX-01', true, 'CODE_RENUMBERED'],
  ['350504001002GB00017', true, 'CODE_CADASTRAL'],
])('says of the code %s (new ones asked for: %s) %s', (BH, renumber, code) => {
  expect(said({ BH }, {}, renumber).found).toEqual([code])
})

test('knows the codes of parks and zones', () => {
  const coded = (target: 'PARK' | 'ZONE', BH: string) =>
    saidByRow(target, mapping, row({ BH })).found.map(({ code, detail }) => [code, detail.example])
  expect([coded('PARK', '350504-pk-02'), coded('ZONE', '新阳')]).toEqual([
    ...[[], [['AREA_CODE_MALFORMED', '350504-ZN-06']]],
  ])
})

test('joins a text that goes on in further fields of a DBF', () => {
  const parts = { 进展: '甲'.repeat(127), 进展_2: '乙' }
  const whole = { found: [], taken: { progressNote: `${'甲'.repeat(127)}乙` } }
  expect(said(parts, { dbf: 'gb18030' })).toEqual(whole)
  expect(said({ 进展: parts.进展 }, { dbf: 'gb18030' }).found).toEqual(['TEXT_CUT'])
})

test('refuses a value that no plot can have', () => {
  expect(said({ MJ: -3 })).toEqual({
    found: ['VALUE_UNFIT'],
    taken: {},
  })
})

test.each([
  [16_000, 16_050, undefined],
  [16_000, 17_000, 'AREA_DIFFERS'],
  [24, 16_000, 'UNIT_SUSPECTED'],
  [1.6, 16_000, 'UNIT_SUSPECTED'],
  [16_000 * (10_000 / 15), 16_000, 'UNIT_SUSPECTED'],
  [1.6 * (10_000 / 15), 16_000, 'UNIT_SUSPECTED'],
  [240_000, 16_000, 'UNIT_SUSPECTED'],
  [null, 16_000, 'AREA_MEASURED'],
  [16_000, null, undefined],
])('compares %s recorded m² with %s measured: %s', (recorded, computed, code) => {
  expect(areaFinding(recorded, computed)?.code).toBe(code)
})
