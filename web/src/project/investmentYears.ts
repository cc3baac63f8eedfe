import type { InvestmentMonth } from './sheetQuery.ts'

/** The twelve months of a year, empty where nothing is on record. */
export function monthsOf(year: number, known: readonly InvestmentMonth[]): InvestmentMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    return (
      known.find((one) => one.month === month) ?? {
        month,
        planned: null,
        actual: null,
        plannedSoFar: null,
        actualSoFar: null,
        version: 0,
        provenance: 'EDITED',
      }
    )
  })
}

/** Years on record, oldest first, with the given one among them. */
export function yearsOf(known: readonly InvestmentMonth[], present: number): number[] {
  return [...new Set([...known.map(({ month }) => Number(month.slice(0, 4))), present])].sort()
}

export interface ChartLine {
  /** Points as SVG path data; empty where nothing is known. */
  readonly path: string
  readonly last: { readonly x: number; readonly y: number; readonly value: number } | null
}

export interface Chart {
  readonly planned: ChartLine
  readonly actual: ChartLine
  /** Round values at which a line is drawn across, with their height. */
  readonly marks: readonly { readonly value: number; readonly y: number }[]
}

/** Both sums of a year as lines in a box; January stands at the first of twelve equal steps. */
export function chartOf(
  months: readonly InvestmentMonth[],
  box: { readonly width: number; readonly height: number },
): Chart {
  const most = Math.max(
    0,
    ...months.flatMap((one) => [one.plannedSoFar ?? 0, one.actualSoFar ?? 0]),
  )
  const step = roundStep(most)
  const top = Math.max(step, Math.ceil(most / step) * step)
  const x = (index: number) => round((box.width * (index + 0.5)) / 12)
  const y = (value: number) => round(box.height * (1 - value / top))
  const line = (values: readonly (number | null)[]): ChartLine => {
    const points = values.flatMap((value, index) =>
      value === null ? [] : [{ x: x(index), y: y(value), value }],
    )
    const path = points
      .map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`)
      .join('')
    return { path, last: points.at(-1) ?? null }
  }
  const marks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
    value: index * step,
    y: y(index * step),
  }))
  return {
    planned: line(months.map(({ plannedSoFar }) => plannedSoFar)),
    actual: line(months.map(({ actualSoFar }) => actualSoFar)),
    marks,
  }
}

/** A round step that gives up to five lines. */
function roundStep(most: number): number {
  if (most <= 0) return 1
  const raw = most / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= raw) ?? 10
  return factor * power
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
