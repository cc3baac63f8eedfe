import { describe, expect, it } from 'vitest'
import { columnsOf } from '../parcel/parcelColumns.ts'
import { cellsOf, headerOf, toHtml, toTsv } from './tableText.ts'

const columns = columnsOf('LAND_OFFICIAL').filter(({ id }) =>
  ['code', 'name', 'areaMu', 'stage', 'plotRatio', 'inefficiencyReasons', 'place'].includes(id),
)
const row = {
  code: '350504-SY-0001',
  name: '=HYPERLINK("x")\n<b>',
  areaMu: 12.3456,
  stage: 'SURVEYED',
  plotRatio: null,
  inefficiencyReasons: [],
  park: { code: 'P', name: '甲园' },
  zone: null,
  bbox: null,
}

describe('a table for the clipboard', () => {
  it('has units in its header, in both languages', () => {
    expect(headerOf(columns, 'zh')).toContain('面积（亩）')
    expect(headerOf(columns, 'en')).toContain('Area (mu)')
    const metres = columnsOf('LAND_OFFICIAL').filter(({ id }) => id === 'areaM2')
    expect(headerOf(metres, 'zh')).toEqual(['面积(平方米)'])
  })

  it('holds numbers as numbers, codes as words and unknown as nothing', () => {
    const cells = cellsOf(columns, row, 'zh')
    expect(cells).toContain(12.35)
    expect(cells).toContain('摸排')
    expect(cells.filter((cell) => cell === null)).toHaveLength(2)
    expect(cells.at(-1)).toBe('甲园')
  })

  it('never becomes a formula or a second row when pasted', () => {
    const text = toTsv([headerOf(columns, 'zh'), cellsOf(columns, row, 'zh')])
    expect(text.split('\r\n')).toHaveLength(2)
    expect(text.split('\r\n').map((line) => line.split('\t').length)).toEqual([7, 7])
    expect(text).toContain(`'=HYPERLINK("x") <b>`)
    expect(toTsv([[-3, '-3', ' =1', '\u3000＝1', '\t=1']])).toBe("-3\t'-3\t' =1\t'\u3000＝1\t' =1")
    expect(toHtml([], [['＝1']])).toContain(">'＝1</td>")
    expect(toHtml(['a<'], [['<b>&', 1, null]])).toContain('&lt;b&gt;&amp;</td><td>1</td><td></td>')
  })
})
