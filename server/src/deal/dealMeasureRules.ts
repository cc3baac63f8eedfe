import { LARGE_INVESTMENT } from '@panhuo/shared/deal/deal'
import { type Day, daysMonthsLater, monthOf } from '@panhuo/shared/project/month'
import { LEAST_HOLDERS } from '../list/smallGroupRules.ts'

/** A contract with a sum, in 万元, and how far it came. */
export interface PricedContract {
  readonly investor: string
  readonly investment: number
  readonly fulfilled: boolean
  readonly started: boolean
}

/** The sums of a year and the contracts behind each, those that say most first. */
const behind = {
  investment: () => true,
  fulfilledInvestment: ({ fulfilled }) => fulfilled,
  startedInvestment: ({ started }) => started,
  largeInvestment: ({ investment }) => investment >= LARGE_INVESTMENT,
} as const satisfies Record<string, (contract: PricedContract) => boolean>
export type DealSum = keyof typeof behind
export const dealSums = Object.keys(behind) as DealSum[]

/**
 * The sums of a year that tell of no single investor: at least three stand behind each, or none, and
 * behind what is left of one when another is taken from it.
 */
export function tellableSums(contracts: readonly PricedContract[]): ReadonlySet<DealSum> {
  const told = new Map<DealSum, readonly PricedContract[]>()
  for (const name of dealSums) {
    const set = contracts.filter(behind[name])
    const apart = [...told.values()].every((other) => {
      const [more, less] = [beside(set, other), beside(other, set)]
      return (more.length > 0 && less.length > 0) || (isBroad(more) && isBroad(less))
    })
    if (isBroad(set) && apart) told.set(name, set)
  }
  return new Set(told.keys())
}

/**
 * Whether those who do not see all deals may ask of the day: from two days that lie close together
 * they could tell what one contract changed, so it is today or the end of a month gone by, as offices report.
 */
export function isOpenDay(day: Day, today: Day): boolean {
  return day === today || (day < today && day === daysMonthsLater(`${monthOf(day)}-31`, 0))
}

function beside(set: readonly PricedContract[], other: readonly PricedContract[]) {
  return set.filter((contract) => !other.includes(contract))
}

function isBroad(contracts: readonly PricedContract[]): boolean {
  const investors = new Set(contracts.map(({ investor }) => investor)).size
  return investors === 0 || investors >= LEAST_HOLDERS
}
