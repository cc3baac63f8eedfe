import { type AspectName, aspectNames, aspects } from '@panhuo/shared/match/aspects'
import type { Wanted } from '../demand/demandQueries.ts'

/** An aspect that takes part in a match, by its rules. */
export interface AskedName {
  readonly name: AspectName
  /** Place of the wish, where it is a distance. */
  readonly wish?: number
  readonly hard: boolean
  readonly weight: number
}

/** Whether a demand says something of an aspect. */
const speaksOf: Record<AspectName, (wanted: Wanted) => boolean> = {
  AREA: ({ areaMuMin, areaMuMax }) => areaMuMin !== null || areaMuMax !== null,
  OFFER: ({ offer }) => offer !== null,
  USE: ({ industry }) => industry !== null,
  INDUSTRY: ({ industry }) => industry !== null,
  PLOT_RATIO: ({ plotRatio }) => plotRatio !== null,
  HEIGHT: ({ heightM }) => heightM !== null,
  POWER: ({ powerKva }) => powerKva !== null,
  WATER: ({ waterTd }) => waterTd !== null,
  DISCHARGE: ({ discharge }) => discharge !== null,
  BUDGET: ({ budget }) => budget !== null,
  DATE: ({ neededBy }) => neededBy !== null,
  CLEAR: () => true,
  PLACE: ({ wishes }) => wishes.length > 0,
}

/** The aspects that take part, in their declared order; each wish for distance is one. */
export function askedNames(wanted: Wanted): readonly AskedName[] {
  const { hard, weights, wishes } = wanted
  return aspectNames
    .filter((name) => speaksOf[name](wanted))
    .flatMap((name): AskedName[] => {
      const asked = {
        name,
        hard: hard ? hard.includes(name) : aspects[name].hard,
        weight: weights[name] ?? aspects[name].weight,
      }
      return name === 'PLACE' ? wishes.map((_, wish) => ({ ...asked, wish })) : [asked]
    })
}
