import type { ParcelCondition } from '@panhuo/shared/parcel/parcel'
import type { Character } from './character.ts'
import type { Random } from './random.ts'

/** Building figures and output of a sample plot; each null where a real register would not know. */
export interface Figures {
  readonly condition: ParcelCondition
  /** Floor area / site area. */
  readonly plotRatio: number | null
  /** Building footprint / site area. */
  readonly buildingDensity: number | null
  /** Buildings, structures and open storage / site area: another measure than the density. */
  readonly buildingCoefficient: number | null
  /** 万元 per 亩 in `outputYear`. */
  readonly taxPerMu: number | null
  readonly outputPerMu: number | null
  readonly outputYear: number | null
}

/** The last full year that the samples report. */
const OUTPUT_YEAR = 2025

/** Tax after renewal, 万元/亩: above what the rule asks. */
const RENEWED_TAX = [5.2, 10.5] as const

interface Habit {
  readonly density: readonly [number, number]
  readonly floors: readonly [number, number]
  /** Tax in 万元/亩; null where nobody reports. */
  readonly tax: readonly [number, number] | null
}

const habits: Record<ParcelCondition, Habit> = {
  IN_USE: { density: [0.3, 0.56], floors: [1.2, 3.1], tax: [1.8, 8.5] },
  PARTLY_IDLE: { density: [0.24, 0.48], floors: [1.1, 2.6], tax: [0.8, 4.6] },
  HALF_STOPPED: { density: [0.24, 0.46], floors: [1.1, 2.3], tax: [0.3, 2.1] },
  STOPPED: { density: [0.22, 0.46], floors: [1, 2.2], tax: [0, 0.15] },
  VACANT: { density: [0, 0.3], floors: [1, 1.8], tax: null },
  UNFINISHED: { density: [0.06, 0.24], floors: [1, 2.4], tax: null },
}

/** Draws condition, buildings and output that fit together. */
export function figuresOf(character: Character, wellRun: boolean, random: Random): Figures {
  const condition: ParcelCondition = wellRun
    ? 'IN_USE'
    : random.weighted({
        IN_USE: 36,
        PARTLY_IDLE: 23,
        HALF_STOPPED: 14,
        STOPPED: 12,
        VACANT: 10,
        UNFINISHED: 5,
      })
  const {
    density: [thin, dense],
    floors: [low, high],
    tax,
  } = habits[condition]
  const bare = condition === 'VACANT' && random.chance(0.45)
  const density = bare ? 0 : random.between(thin, dense)
  const lift = character.industry === 'I65' || character.landUse === '0802' || wellRun ? 1.5 : 1
  const ratio = density * random.between(low, high) * lift
  const yard = random.between(0.03, character.industry === 'G59' ? 0.3 : 0.2)
  const known = random.next()
  const taxed = tax === null ? null : random.between(...(wellRun ? RENEWED_TAX : tax))
  const reports = taxed !== null && character.type !== 'OLD_VILLAGE' && random.chance(0.87)
  return {
    condition,
    plotRatio: known < 0.05 ? null : round(ratio, 2),
    buildingDensity: known < 0.1 ? null : round(density, 2),
    buildingCoefficient: known < 0.17 ? null : round(Math.min(0.92, density + yard), 2),
    taxPerMu: reports ? round(taxed, 2) : null,
    outputPerMu: reports ? round(taxed * random.between(17, 36), 1) : null,
    outputYear: reports ? OUTPUT_YEAR : null,
  }
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
