import { expect, it } from 'vitest'
import { chartOf, monthsOf, yearsOf } from './investmentYears.ts'
import type { InvestmentMonth } from './sheetQuery.ts'

const aMonth = (month: string, plannedSoFar: number | null, actualSoFar: number | null) =>
  ({
    month,
    planned: null,
    actual: null,
    plannedSoFar,
    actualSoFar,
    version: 1,
    provenance: 'EDITED',
  }) satisfies InvestmentMonth

it('fills a year up to twelve months', () => {
  const months = monthsOf(2026, [aMonth('2026-03', 10, 5), aMonth('2025-12', 1, 1)])
  expect(months).toHaveLength(12)
  expect(months[2]).toMatchObject({ month: '2026-03', plannedSoFar: 10, version: 1 })
  expect(months[11]).toMatchObject({ month: '2026-12', plannedSoFar: null, version: 0 })
})

it('names the years on record and the present one', () => {
  expect(yearsOf([aMonth('2024-01', 1, 1), aMonth('2024-02', 1, 1)], 2026)).toEqual([2024, 2026])
})

it('draws sums as lines below a round height', () => {
  const months = monthsOf(2026, [aMonth('2026-01', 30, 10), aMonth('2026-02', 90, null)])
  const chart = chartOf(months, { width: 120, height: 100 })
  expect(chart.marks.map(({ value }) => value)).toEqual([0, 25, 50, 75, 100])
  expect(chart.planned).toEqual({ path: 'M5 70L15 10', last: { x: 15, y: 10, value: 90 } })
  expect(chart.actual).toEqual({ path: 'M5 90', last: { x: 5, y: 90, value: 10 } })
})

it('draws nothing of a year without figures', () => {
  const chart = chartOf(monthsOf(2026, []), { width: 120, height: 100 })
  expect(chart.planned).toEqual({ path: '', last: null })
  expect(chart.marks.map(({ value }) => value)).toEqual([0, 1])
})
