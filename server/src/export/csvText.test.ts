import { date, flag, number, text } from '@panhuo/shared/words/attribute'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { csvHeader, csvLines } from './csvText.ts'

const nothing = sql`null`
const columns = [
  { name: 'code', field: text('编号', 'Code', 'P'), expression: nothing },
  {
    name: 'areaMu',
    field: number('面积', 'Area', 'P', { unit: { zh: '亩', en: 'mu' }, decimals: 2 }),
    expression: nothing,
  },
  { name: 'isNew', field: flag('新增', 'New', 'P'), expression: nothing },
  { name: 'until', field: date('终止', 'Until', 'P'), expression: nothing },
]

describe('CSV', () => {
  it('disarms text that a spreadsheet would run', () => {
    expect(csvLines(columns.slice(0, 1), [{ code: '　＝1' }], 'zh')).toBe("'　＝1\r\n")
  })

  it('has labels with units in the language asked for', () => {
    expect(csvHeader(columns, 'zh')).toBe('编号,面积（亩）,新增,终止\r\n')
    expect(csvHeader(columns, 'en')).toBe('Code,Area (mu),New,Until\r\n')
  })

  it('keeps negative numbers as numbers and unknown values empty', () => {
    const rows = [
      { code: 'A', areaMu: -12.5, isNew: true, until: '2031-01-01' },
      { code: 'B "x", y', areaMu: null, isNew: null, until: null },
    ]
    expect(csvLines(columns, rows, 'zh')).toBe('A,-12.50,是,2031-01-01\r\n"B ""x"", y",,,\r\n')
  })
})
