import { sharedLength } from './flatPolygon.ts'
import type { Lot } from './lots.ts'
import { pullAt } from './quarters.ts'
import type { Random } from './random.ts'

/** How many plots the street's plan names: 143. */
export const PLOT_COUNT = 143

/**
 * Plots wanted by size, 亩: close to a log-normal spread with median 14, as land surveys of old
 * industrial quarters show. The counts add up to PLOT_COUNT.
 */
const sizes = [
  { below: 5, wanted: 11 },
  { below: 8, wanted: 22 },
  { below: 12, wanted: 27 },
  { below: 18, wanted: 31 },
  { below: 27, wanted: 26 },
  { below: 40, wanted: 17 },
  { below: 65, wanted: 5 },
  { below: 118, wanted: 4 },
]
const SMALLEST_MU = 3.3
const VILLAGE_PULL = 0.45
const LARGEST_GROUP = 4

/**
 * Picks the inefficient plots among the lots: gathered where workshops gather, a part of them in
 * adjoining groups of two to four, most with intact neighbours left between them.
 */
export function chooseLots(all: readonly Lot[], random: Random): readonly Lot[] {
  const left = sizes.map(({ wanted }) => wanted)
  const chosen: Lot[] = []
  const take = (lot: Lot) => {
    const band = bandOf(lot)
    left[band] = (left[band] ?? 0) - 1
    chosen.push(lot)
  }
  const free = (lot: Lot) => !chosen.includes(lot) && (left[bandOf(lot)] ?? 0) > 0
  const touches = (lot: Lot, others: readonly Lot[]) => others.some((one) => adjoin(lot, one))

  for (const anchor of inRandomOrder(all, random)) {
    if (!free(anchor) || touches(anchor, chosen)) continue
    const before = [...chosen]
    const group = [anchor]
    take(anchor)
    const size = random.weighted({ 1: 62, 2: 22, 3: 11, [LARGEST_GROUP]: 5 })
    while (group.length < Number(size)) {
      const next = all.filter((lot) => free(lot) && touches(lot, group) && !touches(lot, before))
      if (next.length === 0) break
      const lot = random.pick(next)
      group.push(lot)
      take(lot)
    }
    if (chosen.length >= PLOT_COUNT) break
  }
  return chosen.slice(0, PLOT_COUNT)
}

/** Do two lots share a fence of some length? Lots of different blocks have a street between them. */
export function adjoin(first: Lot, second: Lot): boolean {
  if (Math.abs(first.block.across - second.block.across) > 400) return false
  if (Math.abs(first.block.along - second.block.along) > 400) return false
  return sharedLength(first.corners, second.corners) > 12
}

function bandOf({ areaM2 }: Lot): number {
  const mu = (areaM2 * 15) / 10_000
  return mu < SMALLEST_MU ? -1 : sizes.findIndex(({ below }) => mu < below)
}

/** Lots in the order of a weighted draw without replacement: key u^(1/weight), largest first. */
function inRandomOrder(all: readonly Lot[], random: Random): readonly Lot[] {
  return all
    .map((lot) => {
      const weight = lot.besideVillage
        ? VILLAGE_PULL
        : pullAt(lot.block.across, lot.block.along) ** 1.5
      return { lot, key: Math.log(Math.max(random.next(), 1e-12)) / weight }
    })
    .sort((a, b) => b.key - a.key)
    .map(({ lot }) => lot)
}
