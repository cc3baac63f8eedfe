import type { Industry, LandUse } from '@panhuo/shared/parcel/landCodes'
import type { InefficiencyType } from '@panhuo/shared/parcel/parcel'
import type { Random } from './random.ts'

/** What a sample plot is by its place: its trade, its planned use and the kind of inefficiency. */
export interface Character {
  readonly type: InefficiencyType
  readonly landUse: LandUse | null
  readonly currentUse: LandUse | null
  readonly industry: Industry | null
}

export interface Setting {
  readonly across: number
  readonly along: number
  readonly areaMu: number
  readonly park: string | null
  readonly zone: string | null
}

/** Draws trade and use so that they fit the place: cars along 万虹路, software in the digital parks. */
export function characterOf(setting: Setting, random: Random): Character {
  const { across, along, areaMu, park, zone } = setting
  if (park === '350504-PK-05') return medicine(random)
  if (park === '350504-PK-03' || (Math.abs(across) < 340 && along < -600)) return vehicles(random)
  if (park !== null) return digital(random)
  if (areaMu < 6.5 && random.chance(0.5)) return village(random)
  if (zone?.startsWith('350504-ZN-0') && random.chance(0.16)) return oldTown(random)
  if (Math.abs(across) < 340 && random.chance(0.45)) return vehicles(random)
  return works(random)
}

function works(random: Random): Character {
  const industry = random.weighted<Industry>({
    C17: 9,
    C18: 14,
    C195: 16,
    C30: 7,
    C3421: 9,
    C35: 12,
    C367: 9,
    C38: 10,
    C39: 6,
    G59: 5,
  })
  if (industry === 'G59') return storage(random)
  const heavy = industry === 'C30' ? '100103' : '100102'
  const light: LandUse = ['C18', 'C195', 'C39'].includes(industry) ? '100101' : heavy
  const planned = random.weighted<LandUse | 'none'>({
    [light]: 62,
    '100101': 14,
    '0901': 7,
    '070102': 8,
    '16': 4,
    none: 5,
  })
  return {
    type: random.chance(0.96) ? 'OLD_INDUSTRY' : 'OTHER',
    landUse: planned === 'none' ? null : planned,
    currentUse: random.chance(0.93) ? light : null,
    industry: random.chance(0.92) ? industry : null,
  }
}

function digital(random: Random): Character {
  return {
    type: 'OLD_INDUSTRY',
    landUse: random.weighted<LandUse>({ '100101': 7, '0802': 3 }),
    currentUse: random.weighted<LandUse>({ '100101': 7, '100102': 3 }),
    industry: random.weighted<Industry>({ C39: 5, I65: 2, C38: 3, C18: 1 }),
  }
}

function medicine(random: Random): Character {
  return {
    type: 'OLD_INDUSTRY',
    landUse: '100101',
    currentUse: random.weighted<LandUse>({ '100101': 5, '100102': 5 }),
    industry: random.weighted<Industry>({ C27: 6, C35: 2, C17: 2 }),
  }
}

function vehicles(random: Random): Character {
  const industry = random.weighted<Industry>({ F5261: 6, O811: 4, C367: 3, G59: 2 })
  if (industry === 'G59') return storage(random)
  const making = industry === 'C367'
  return {
    type: making ? 'OLD_INDUSTRY' : 'COMMERCE_STORAGE',
    landUse: making ? '100101' : random.weighted<LandUse>({ '0901': 8, '0902': 1, '100101': 1 }),
    currentUse: making ? '100102' : '0901',
    industry,
  }
}

function storage(random: Random): Character {
  return {
    type: 'COMMERCE_STORAGE',
    landUse: random.weighted<LandUse>({ '110101': 7, '100101': 2, '16': 1 }),
    currentUse: '110101',
    industry: 'G59',
  }
}

function village(random: Random): Character {
  return {
    type: 'OLD_VILLAGE',
    landUse: random.weighted<LandUse>({ '070102': 4, '0703': 3, '1401': 2, '16': 1 }),
    currentUse: random.weighted<LandUse>({ '0703': 5, '100102': 5 }),
    industry: random.chance(0.35) ? random.pick(['C18', 'C195', 'C30'] as const) : null,
  }
}

function oldTown(random: Random): Character {
  return {
    type: 'OLD_TOWN',
    landUse: random.weighted<LandUse>({ '070102': 5, '0901': 3, '0902': 1, '1401': 1 }),
    currentUse: random.weighted<LandUse>({ '070102': 4, '0901': 3, '100101': 3 }),
    industry: null,
  }
}
