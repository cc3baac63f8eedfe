import { describe, expect, it } from 'vitest'
import {
  daysBetween,
  daysMonthsLater,
  monthsBetween,
  monthsLater,
  timeInBeijing,
  todayInBeijing,
} from './month.ts'

describe('months', () => {
  it('are counted across years in both directions', () => {
    expect(monthsLater('2026-11', 3)).toBe('2027-02')
    expect(monthsLater('2026-01', -1)).toBe('2025-12')
    expect(monthsBetween('2025-11', '2026-02')).toBe(3)
    expect(monthsBetween('2026-02', '2025-11')).toBe(-3)
  })

  it('end where a month has no such day', () => {
    expect(daysMonthsLater('2025-11-30', 3)).toBe('2026-02-28')
    expect(daysMonthsLater('2023-11-30', 3)).toBe('2024-02-29')
    expect(daysMonthsLater('2026-03-15', 0)).toBe('2026-03-15')
  })
})

describe('days', () => {
  it('are counted whole', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
    expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3)
  })

  it('turn in Beijing, eight hours before London', () => {
    expect(todayInBeijing(new Date('2026-03-01T15:59:59Z'))).toBe('2026-03-01')
    expect(todayInBeijing(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
    expect(timeInBeijing(new Date('2026-12-31T16:00:01.5Z'))).toBe('2027-01-01 00:00:01')
  })
})
