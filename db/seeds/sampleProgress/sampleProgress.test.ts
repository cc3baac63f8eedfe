import { expect, it } from 'vitest'
import { projects } from '../facts/projects.ts'
import { sampleProgress } from './sampleProgress.ts'

it('belongs to projects that the sources name', () => {
  const named = new Set(projects.map(({ code }) => code))
  for (const { project } of sampleProgress('2026-07-15')) expect(named).toContain(project)
})

it.each([
  ['2026-07-15', '2026-01', 6],
  ['2026-12-31', '2026-01', 11],
  ['2026-05-20', '2025-01', 12],
  ['2027-01-02', '2026-01', 12],
])('on %s reports the months from %s on, %d of them', (today, first, reported) => {
  for (const { months } of sampleProgress(today).filter(({ months }) => months.length > 0)) {
    expect(months).toHaveLength(12)
    expect(months[0]?.month).toBe(first)
    expect(months.filter(({ actual }) => actual !== null)).toHaveLength(reported)
  }
})

it('is behind by the same points on any day', () => {
  for (const today of ['2026-07-15', '2026-12-31', '2027-03-01']) {
    const behind = sampleProgress(today)
      .slice(0, 3)
      .map(({ months }) => {
        const gone = months.filter(({ actual }) => actual !== null)
        const sum = (amounts: readonly (number | null)[]) =>
          amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)
        const gap = sum(gone.map(({ planned }) => planned)) - sum(gone.map(({ actual }) => actual))
        return Math.round((gap * 100) / sum(months.map(({ planned }) => planned)))
      })
    expect(behind).toEqual([18, 2, 35])
  }
})
