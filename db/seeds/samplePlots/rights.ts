import type { RightType } from '@panhuo/shared/parcel/landCodes'
import type { BlockLineLevel } from '@panhuo/shared/parcel/parcel'
import type { Character } from './character.ts'
import type { Random } from './random.ts'

export interface Rights {
  readonly rightType: RightType | null
  /** YYYY-MM-DD; null for collective and allocated land and where unknown. */
  readonly tenureEnd: string | null
  readonly blockLineLevel: BlockLineLevel | null
}

/** Draws right and tenure: 50 years for industry, 40 for commerce, 70 for homes (国务院令第55号). */
export function rightsOf(
  { type, landUse, currentUse }: Character,
  inPark: boolean,
  surveyed: boolean,
  random: Random,
): Rights {
  const rightType: RightType | 'none' =
    type === 'OLD_VILLAGE'
      ? random.weighted({ '200': 9, '101': 1 })
      : random.weighted({
          '102': inPark ? 90 : 62,
          '200': 17,
          '101': 8,
          '104': 7,
          none: surveyed ? 9 : 0,
        })
  const use = currentUse ?? landUse ?? ''
  const years = use.startsWith('07') ? 70 : use.startsWith('09') ? 40 : 50
  return {
    rightType: rightType === 'none' ? null : rightType,
    tenureEnd: tenureEndOf(rightType, years, random),
    blockLineLevel: landUse?.startsWith('1001')
      ? random.weighted({ LEVEL_1: inPark ? 9 : 5, LEVEL_2: inPark ? 1 : 4 })
      : null,
  }
}

function tenureEndOf(rightType: RightType | 'none', years: number, random: Random): string | null {
  if (rightType === '104') return day(random.whole(2027, 2035), random)
  if (rightType !== '102' || random.chance(0.06)) return null
  return day(random.whole(1992, 2013) + years, random)
}

function day(year: number, random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`
}
