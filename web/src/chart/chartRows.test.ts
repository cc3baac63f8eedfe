import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { describe, expect, it } from 'vitest'
import { chartFields, chartRows } from './chartRows.ts'

const words = { locale: 'zh', notFilled: '未填' } as const
const counted = (value: string | null, count: number) => ({
  value,
  label: value ?? '',
  count,
  areaMu: count * 2,
})

it('charts fields that the vocabulary counts', () => {
  expect(chartFields(parcelFilter).map(({ name }) => name)).toEqual([
    'stage',
    'method',
    'inefficiencyType',
    'condition',
    'landUse',
    'community',
  ])
})

describe('rows of a chart', () => {
  const none = { inOrder: false, isChosen: () => false }

  it('keep the order of stages', () => {
    const rows = chartRows(
      parcelFilter.stage,
      [counted('COMPLETED', 9), counted('SURVEYED', 2), counted('VERIFIED', 5)],
      words,
      { ...none, inOrder: true },
    )
    expect(rows.map(({ label }) => label)).toEqual(
      ['摸排', '核实', '完成'].map((start) => expect.stringContaining(start)),
    )
  })

  it('come longest first otherwise, "not filled" last, empty ones left out', () => {
    const rows = chartRows(
      parcelFilter.method,
      [counted(null, 40), counted('SWAP', 1), counted('RECLAIM', 3), counted('MIXED_USE', 0)],
      words,
      none,
    )
    expect(rows.map(({ value }) => value)).toEqual(['RECLAIM', 'SWAP', null])
    expect(rows.at(-1)?.label).toBe('未填')
  })

  it('keep a chosen value that has no plots, so that it can be taken back', () => {
    const rows = chartRows(parcelFilter.method, [counted('SWAP', 0)], words, {
      inOrder: false,
      isChosen: (value) => value === 'SWAP',
    })
    expect(rows).toHaveLength(1)
  })
})
