import { describe, expect, it } from 'vitest'
import type { Merge } from './sheetCells.ts'
import { findHeader, unitOf } from './sheetHeader.ts'

const rows = (...lines: (string | number | null)[][]) =>
  lines.map((line, index) => ({
    row: index + 1,
    cells: line.map((value) => (value === null ? undefined : { value })),
  }))
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  ...{ top, left, bottom, right },
})

describe('the header of a ledger', () => {
  it('stands behind title rows, over merged cells', () => {
    const sheet = rows(
      ['低效用地台账', null, null, null],
      ['单位：双阳街道', null, null, '2024年3月'],
      ['序号', '地块\n编号', '面积', null],
      [null, null, '登记（亩）', '图形（平方米）'],
      [1, 'A', 3, 2000],
    )
    const merges = [merge(1, 0, 1, 3), merge(3, 0, 4, 0), merge(3, 1, 4, 1), merge(3, 2, 3, 3)]
    expect(findHeader(sheet, merges)).toMatchObject({
      first: 3,
      last: 4,
      titles: ['序号', '地块编号', '面积 > 登记（亩）', '面积 > 图形（平方米）'],
    })
  })

  it('may have three rows, the last one of units', () => {
    const sheet = rows(
      ['编号', '面积', null, '税收'],
      [null, '登记', '图形', null],
      [null, '亩', '平方米', '万元'],
      ['A', 3, 2000, 5],
    )
    const merges = [merge(1, 0, 3, 0), merge(1, 1, 1, 2), merge(1, 3, 2, 3)]
    expect(findHeader(sheet, merges)?.titles).toEqual([
      ...['编号', '面积 > 登记（亩）', '面积 > 图形（平方米）', '税收（万元）'],
    ])
  })

  it('is the first line of plain rows, and numbers titles that occur twice', () => {
    const found = findHeader(
      rows(['编号', '名称', '名称'], ['A', '甲', '乙'], ['B', '丙', '丁']),
      [],
    )
    expect(found).toMatchObject({ first: 1, last: 1, titles: ['编号', '名称', '名称 (2)'] })
  })

  it('is not there in a sheet of figures', () => {
    expect(findHeader(rows([1, 2], [3, 4]), [])).toBeNull()
  })
})

it.each([
  ['面积（亩）', '亩'],
  ['登记面积(平方米)', '平方米'],
  ['面积（万平方米）', '万平方米'],
  ['税收（单位：万元）', '万元'],
  ['名称（全称）', null],
  ['亩', null],
])('the unit of %s is %s', (title, unit) => {
  expect(unitOf(title)).toBe(unit)
})
