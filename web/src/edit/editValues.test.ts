import { expect, it } from 'vitest'
import { editableFields, patchOf, valuesOf } from './editValues.ts'

const record = {
  name: '样例',
  areaM2: 12_000.5,
  plotRatio: null,
  inefficiencyReasons: ['EXTENSIVE', 'SCATTERED'],
  community: { code: '350504002006', name: '坪山社区' },
  park: null,
}

it('shows a record as text in the controls', () => {
  expect(valuesOf(record, 'LAND_OFFICIAL')).toMatchObject({
    areaM2: '12000.5',
    plotRatio: '',
    inefficiencyReasons: 'EXTENSIVE,SCATTERED',
    community: '350504002006',
    park: '',
  })
})

it('asks for nothing where nothing was touched', () => {
  expect(patchOf({})).toEqual({})
})

it('sends what was touched: numbers as numbers, null for what was cleared, codes as a list', () => {
  const touched = {
    areaM2: '12,600',
    name: ' 新名 ',
    inefficiencyReasons: '',
    park: 'P1',
    community: '',
  }
  expect(patchOf(touched)).toEqual({
    areaM2: 12_600,
    name: '新名',
    inefficiencyReasons: [],
    park: 'P1',
    community: null,
  })
})

it('leaves what is no number for the server to name', () => {
  expect(patchOf({ plotRatio: '二点五' })).toEqual({ plotRatio: '二点五' })
})

it('offers nobody a field that the role may not see', () => {
  const names = editableFields('INVESTMENT_STAFF').map(([name]) => name)
  expect(names).not.toContain('taxPerMu')
  expect(editableFields('LAND_OFFICIAL').map(([name]) => name)).toContain('taxPerMu')
})
