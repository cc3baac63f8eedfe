import type { ParcelStage, RevitalizationMethod } from '@panhuo/shared/parcel/parcel'
import type { Figures } from './buildings.ts'
import type { Character } from './character.ts'
import type { Random } from './random.ts'

/** How many sample plots stand at each stage: a funnel, as in a register some two years old. */
const funnel: Readonly<Record<ParcelStage, number>> = {
  SURVEYED: 37,
  VERIFIED: 32,
  RECOGNIZED: 22,
  REGISTERED: 18,
  METHOD_SET: 14,
  IN_PROGRESS: 12,
  COMPLETED: 6,
  REMOVED: 2,
}

/** One stage per plot, in a drawn order; the counts add up to the number of plots. */
export function stagesOf(random: Random): readonly ParcelStage[] {
  const stages = (Object.keys(funnel) as ParcelStage[]).flatMap((stage) =>
    Array.from({ length: funnel[stage] }, () => ({ stage, key: random.next() })),
  )
  return stages.sort((a, b) => a.key - b.key).map(({ stage }) => stage)
}

const decided: readonly ParcelStage[] = ['METHOD_SET', 'IN_PROGRESS', 'COMPLETED']

/** The way chosen from METHOD_SET on, a leaning for some registered plots, null before. */
export function methodOf(
  stage: ParcelStage,
  { type, landUse }: Character,
  { condition }: Figures,
  areaMu: number,
  random: Random,
): RevitalizationMethod | null {
  if (!decided.includes(stage) && !(stage === 'REGISTERED' && random.chance(0.3))) return null
  if (type === 'OLD_VILLAGE' || type === 'OLD_TOWN' || landUse === '1401' || landUse === '16') {
    return random.weighted({ GOVERNMENT_ACQUISITION: 8, SOE_PURCHASE: 2 })
  }
  if (['STOPPED', 'VACANT', 'UNFINISHED'].includes(condition)) {
    return random.weighted({
      JUDICIAL_RESTRUCTURING: 7,
      GOVERNMENT_ACQUISITION: 4,
      TRANSFER: 2,
      SPLIT_TRANSFER: 1,
    })
  }
  // Below 5 亩 the 2025 rule prefers acquisition.
  if (areaMu < 5) return random.weighted({ GOVERNMENT_ACQUISITION: 7, SWAP: 2 })
  return random.weighted({
    ZERO_LAND_EXPANSION: 11,
    GOVERNMENT_ACQUISITION: 3,
    SELF_RENEW: 2,
    TECH_UPGRADE: 2,
    MIXED_USE: 1,
    LEASE_FIRST: 1,
  })
}

const notes: Partial<Record<ParcelStage, readonly string[]>> = {
  METHOD_SET: ['样例：意向已登记，待联审', '样例：方案编制中', '样例：征询意愿完成'],
  IN_PROGRESS: [
    '样例：规划许可办理中',
    '样例：旧厂房拆除过半',
    '样例：已开工，主体施工',
    '样例：评估完成，协议待签',
  ],
  COMPLETED: ['样例：已竣工验收', '样例：已投产，待年度评估'],
  REMOVED: ['样例：核实后不再低效，调出'],
}

/** A short staff note where there is something to tell; always marked as a sample. */
export function progressNoteOf(stage: ParcelStage, random: Random): string | null {
  const choices = notes[stage]
  return choices ? random.pick(choices) : null
}
