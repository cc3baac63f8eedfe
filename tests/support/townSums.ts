import type { TownPlot } from './smallTown.ts'

/** How many plots, and their recorded areas added up. */
export interface Sum {
  count: number
  areaM2: number
}

export const sumOf = (plots: readonly TownPlot[]): Sum => ({
  count: plots.length,
  areaM2: plots.reduce((sum, { areaM2 }) => sum + areaM2, 0),
})

/** To the cm²: adding in another order moves the last digits of a float. */
export const round = (sum: Sum): Sum => ({
  count: sum.count,
  areaM2: Math.round(sum.areaM2 * 100) / 100,
})
