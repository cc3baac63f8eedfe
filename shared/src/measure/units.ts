/** 1 亩 = 10000/15 m²; kept as a fraction so that sums convert once, at the end. */
export const SQUARE_METRES_PER_MU = 10_000 / 15
export const SQUARE_METRES_PER_HECTARE = 10_000

/** Square metres to 亩. Sum in m² first and convert last, or rounding adds up. */
export function toMu(areaM2: number): number {
  return (areaM2 * 15) / 10_000
}

/** 亩 as the register compares them, to 0.0001: a plot of 20 亩 is recorded as 13333.33 m². */
export function registeredMu(areaM2: number): number {
  return Math.round(areaM2 * 15) / 10_000
}

/** Square metres to 公顷. */
export function toHectares(areaM2: number): number {
  return areaM2 / SQUARE_METRES_PER_HECTARE
}
