import { describe, expect, it } from 'vitest'
import { figureOf } from './figure.ts'
import { indicatorCsv } from './indicatorCsv.ts'
import { narrowed } from './indicatorFilter.ts'
import type { Indicator } from './indicatorQuery.ts'
import { change, sideBySide } from './sideBySide.ts'

const district = { code: '350504000000', name: '洛江区' }
const street = { code: '350504002000', name: '双阳街道' }

const figure = (given: Partial<Indicator>): Indicator => ({
  ...{ code: 'I900', name: '某项增长', nameEn: 'growth of something', value: 5, unit: '%' },
  ...{ bound: 'EXACT', measure: 'GROWTH', kind: 'TARGET', estimated: false, year: 2023 },
  ...{ note: null, place: district, source: null },
  ...given,
})
const result = (given: Partial<Indicator>) =>
  figure({ kind: 'ACTUAL', estimated: true, year: 2022, ...given })

describe('a figure', () => {
  it('shows sign, bound and unit as the source means them', () => {
    expect(figureOf(figure({}), 'zh')).toEqual({ value: '+5', unit: '%', isNumber: true })
    const bounded = figure({ measure: 'LEVEL', bound: 'MORE_THAN', value: 5000, unit: '万元' })
    expect(figureOf(bounded, 'en')).toEqual({
      value: '> 5,000',
      unit: 'ten thousand yuan',
      isNumber: true,
    })
    expect(figureOf(figure({ measure: 'RATIO', bound: 'AT_LEAST', value: 70 }), 'zh').value).toBe(
      '≥ 70',
    )
  })

  it('without a number shows the outcome that is stated, never zero', () => {
    const flat = figure({ value: null, note: '来源称持平，未给数值' })
    expect(figureOf(flat, 'zh')).toEqual({ value: '持平', unit: '', isNumber: false })
    expect(figureOf(flat, 'en').value).toBe('unchanged')
    expect(figureOf(figure({ value: null }), 'en').value).toBe('no number given')
    expect(figureOf(figure({ value: 0 }), 'zh').value).toBe('0')
  })
})

describe('results beside targets', () => {
  it('match the same figure of one place and nothing else', () => {
    const [comparison, ...others] = sideBySide([
      result({ code: 'I1', value: 4 }),
      figure({ code: 'I2', value: 7 }),
      result({ code: 'I3', name: '外贸出口增长' }),
      figure({ code: 'I4', name: '出口商品总值增长' }),
      result({ code: 'I5', name: '某项', measure: 'LEVEL', unit: '个' }),
      figure({ code: 'I6', name: '某项', measure: 'LEVEL', unit: '家' }),
      figure({ code: 'I7', place: street, year: 2024 }),
    ])
    expect(others).toEqual([])
    expect(comparison?.columns.map(({ key }) => key)).toEqual(['2022 ACTUAL', '2023 TARGET'])
    const rows = comparison?.rows ?? []
    expect(rows.map(({ name, matched }) => [name, matched])).toEqual([
      ['某项增长', true],
      ['外贸出口增长', false],
      ['出口商品总值增长', false],
      ['某项', false],
      ['某项', false],
    ])
    expect(rows.map((row) => change(row, comparison?.columns ?? []))).toEqual([
      3,
      null,
      null,
      null,
      null,
    ])
  })

  it('give no difference where a value is unknown or only bounded', () => {
    const [comparison] = sideBySide([
      result({ name: '甲', bound: 'MORE_THAN' }),
      figure({ name: '甲' }),
      result({ name: '乙', value: null }),
      figure({ name: '乙' }),
    ])
    const columns = comparison?.columns ?? []
    expect(comparison?.rows.map((row) => change(row, columns))).toEqual([null, null])
  })
})

it('narrows by year, kind, place and every word', () => {
  const all = [figure({}), result({}), figure({ code: 'I901', place: street, year: 2024 })]
  const codes = (filter: Parameters<typeof narrowed>[1]) => narrowed(all, filter).length
  expect(codes({})).toBe(3)
  expect(codes({ year: { in: ['2023', '2024'] } })).toBe(2)
  expect(codes({ kind: { in: ['ACTUAL'] } })).toBe(1)
  expect(codes({ place: { in: [street.code] } })).toBe(1)
  expect(codes({ text: '增长 SOMETHING' })).toBe(3)
  expect(codes({ text: 'ｉ９０１' })).toBe(1)
})

it('writes CSV that keeps unknown values empty and quotes where it must', () => {
  const rows = indicatorCsv(
    [figure({ name: '甲,"乙"', value: null, note: '来源称完成，未给数值' })],
    'zh',
  ).split('\r\n')
  expect(rows[0]?.startsWith('编号,名称')).toBe(true)
  expect(rows[1]).toContain('I900,"甲,""乙""",growth of something,,%,等于,完成,')
})
