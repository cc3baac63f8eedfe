import { describe, expect, it } from 'vitest'
import { legendRows } from './legendRows.ts'

const choice = (value: string | null, count: number, areaMu: number) => ({
  value,
  label: '',
  count,
  areaMu,
})

describe('lines of the legend', () => {
  it('follow the code list and carry what the server counted', () => {
    const rows = legendRows(
      { colorBy: 'stage', breaks: null },
      [choice('VERIFIED', 7, 120.5)],
      'zh',
      '未填',
    )
    expect(rows).toHaveLength(8)
    expect(rows[1]).toEqual({
      value: 'VERIFIED',
      label: '核实',
      mark: '2',
      color: '#bf812d',
      count: 7,
      areaMu: 120.5,
    })
    expect(rows[0]?.count).toBe(0)
  })

  it('leave numbers open until the server has counted', () => {
    const rows = legendRows({ colorBy: 'method', breaks: null }, null, 'en', 'Not filled')
    expect(rows).toHaveLength(13)
    expect(rows.every(({ count }) => count === undefined)).toBe(true)
  })

  it('leave out values of a long list that no plot has, and name the empty one last', () => {
    const choices = [choice(null, 30, 400), choice('SWAP', 2, 31)]
    const rows = legendRows({ colorBy: 'method', breaks: null }, choices, 'en', 'Not filled')
    expect(rows.map(({ label, mark, count }) => [label, mark, count])).toEqual([
      ['Agreed swap', 'E', 2],
      ['Not filled', '–', 30],
    ])
  })

  it('name the classes of a measure by their bounds', () => {
    const coloring = { colorBy: 'plotRatio', breaks: [0.5, 1] } as const
    const rows = legendRows(coloring, [choice('2', 4, 60)], 'zh', '未填')
    expect(rows.map(({ label, count }) => [label, count])).toEqual([
      ['< 0.5', 0],
      ['0.5 – 1', 0],
      ['≥ 1', 4],
    ])
  })
})
