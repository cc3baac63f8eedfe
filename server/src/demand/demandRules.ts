import { MOST_WEIGHT, MOST_WISHES, type Wish } from '@panhuo/shared/demand/demand'
import type { Label } from '@panhuo/shared/words/label'

export interface Fault {
  readonly field: string
  readonly said: Label
}

/** Greatest value that each number of a demand may have; none is negative. */
export const mostOf = {
  areaMuMin: 10_000,
  areaMuMax: 10_000,
  plotRatio: 19.99,
  heightM: 500,
  powerKva: 1_000_000,
  waterTd: 1_000_000,
  budget: 100_000_000,
} as const
export type DemandNumber = keyof typeof mostOf

const FARTHEST_M = 100_000
const lines: readonly string[] = ['ROAD', 'RAILWAY']

/** What is wrong with the numbers of a demand, naming the first; undefined where nothing is. */
export function numberFault(given: Readonly<Partial<Record<DemandNumber, number | null>>>) {
  for (const field of Object.keys(mostOf) as DemandNumber[]) {
    const value = given[field]
    if (value == null) continue
    if (Number.isFinite(value) && value >= 0 && value <= mostOf[field]) continue
    return fault(field, `应为 0 到 ${mostOf[field]}`, `must be from 0 to ${mostOf[field]}`)
  }
  const { areaMuMin, areaMuMax } = given
  if (areaMuMin == null || areaMuMax == null || areaMuMin <= areaMuMax) return undefined
  return fault('areaMuMax', '不能小于面积下限', 'must not be below the lower bound')
}

/** What is wrong with the wishes for distance. */
export function wishFault(wishes: readonly Wish[]): Fault | undefined {
  if (wishes.length > MOST_WISHES) {
    return fault('wishes', `最多 ${MOST_WISHES} 项`, `at most ${MOST_WISHES}`)
  }
  for (const [index, { target, code, metres }] of wishes.entries()) {
    const at = `wishes.${index}`
    if (!(metres > 0 && metres <= FARTHEST_M)) {
      return fault(`${at}.metres`, `应为 1 到 ${FARTHEST_M} 米`, `from 1 to ${FARTHEST_M} m`)
    }
    if (lines.includes(target) !== (code === null)) {
      return fault(`${at}.code`, '请选择对象', 'say which one')
    }
  }
  return undefined
}

/** What is wrong with the weights. */
export function weightFault(weights: Readonly<Record<string, number>>): Fault | undefined {
  const wrong = Object.values(weights).some((weight) => !(weight >= 0 && weight <= MOST_WEIGHT))
  return wrong
    ? fault('weights', `应为 0 到 ${MOST_WEIGHT}`, `must be from 0 to ${MOST_WEIGHT}`)
    : undefined
}

function fault(field: string, zh: string, en: string): Fault {
  return { field, said: { zh, en } }
}
