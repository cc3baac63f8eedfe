import type { InefficiencyReason } from '@panhuo/shared/parcel/parcel'
import type { Figures } from './buildings.ts'
import type { Character } from './character.ts'
import type { Random } from './random.ts'

/** Least tax that counts as good use, 万元/亩 (the 2025 Quanzhou rule on industrial land). */
const LEAST_TAX = 5
/** Least 建筑系数 of the national control figures for industrial projects. */
const LEAST_COEFFICIENT = 0.4

/** Reasons that follow from the figures, and some that only a visit would show; at least one. */
export function reasonsOf(
  character: Character,
  figures: Figures,
  areaMu: number,
  random: Random,
): readonly InefficiencyReason[] {
  const { plotRatio, buildingCoefficient, taxPerMu } = figures
  const { type, landUse, currentUse, industry } = character
  const given: Record<InefficiencyReason, boolean> = {
    SCATTERED: (type === 'OLD_VILLAGE' || areaMu < 5) && random.chance(0.7),
    EXTENSIVE:
      (plotRatio !== null && plotRatio < 0.8) ||
      (buildingCoefficient !== null && buildingCoefficient < LEAST_COEFFICIENT),
    UNSUITABLE:
      landUse !== null && currentUse !== null && landUse.slice(0, 2) !== currentUse.slice(0, 2),
    DANGEROUS: random.chance(type === 'OLD_TOWN' || type === 'OLD_VILLAGE' ? 0.5 : 0.14),
    PHASED_OUT: ['C17', 'C195', 'C30'].includes(industry ?? '') && random.chance(0.25),
    UNSAFE: random.chance(0.07),
    LOW_OUTPUT: taxPerMu !== null && taxPerMu < LEAST_TAX,
  }
  const reasons = (Object.keys(given) as InefficiencyReason[]).filter((reason) => given[reason])
  return reasons.length > 0 ? reasons : [type === 'OLD_VILLAGE' ? 'SCATTERED' : 'EXTENSIVE']
}
