import type { WishTarget } from '@panhuo/shared/demand/demand'
import { aspectNames, aspects } from '@panhuo/shared/match/aspects'
import type { Demand } from './demandQuery.ts'

export const numberNames = [
  ...(['areaMuMin', 'areaMuMax', 'plotRatio', 'heightM'] as const),
  ...(['powerKva', 'waterTd', 'budget'] as const),
] as const
export const listNames = ['industry', 'offer', 'discharge'] as const
/** In the order of the form: two that belong together stand in one line. */
export const controlNames = [
  ...(['industry', 'offer', 'areaMuMin', 'areaMuMax', 'plotRatio', 'heightM'] as const),
  ...(['powerKva', 'waterTd', 'discharge', 'budget'] as const),
] as const
type NumberName = (typeof numberNames)[number]
type ListName = (typeof listNames)[number]

/** A wish as it stands in the form. */
export interface WishText {
  readonly target: WishTarget
  readonly code: string
  readonly metres: string
}

/** What stands in the controls: text throughout. */
export interface FormValues extends Record<NumberName | ListName, string> {
  readonly name: string
  readonly investor: string
  readonly note: string
  readonly neededBy: string
  readonly wishes: readonly WishText[]
  readonly hard: readonly string[]
}

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value))
const orNull = (text: string) => text.trim() || null
const numberOf = (text: string) => {
  const trimmed = text.trim().replaceAll(/[,，\s]/g, '')
  return trimmed === '' ? null : Number(trimmed)
}

/** The controls' text for a demand as it is, or for a new one. */
export function valuesOf(demand: Demand | null): FormValues {
  const text = <Name extends keyof Demand>(name: Name) => textOf(demand?.[name])
  return {
    name: text('name'),
    investor: text('investor'),
    note: text('note'),
    neededBy: text('neededBy'),
    industry: text('industry'),
    offer: text('offer'),
    discharge: text('discharge'),
    areaMuMin: text('areaMuMin'),
    areaMuMax: text('areaMuMax'),
    plotRatio: text('plotRatio'),
    heightM: text('heightM'),
    powerKva: text('powerKva'),
    waterTd: text('waterTd'),
    budget: text('budget'),
    wishes: (demand?.wishes ?? []).map(({ target, code, metres }) => ({
      target,
      code: code ?? '',
      metres: String(metres),
    })),
    hard: [...(demand?.hard ?? aspectNames.filter((name) => aspects[name].hard))],
  }
}

/** What the server takes: empty asks for nothing. */
export function inputOf(values: FormValues, demand: Demand | null): object {
  const hidden = demand !== null && !demand.own && demand.investor === null
  return {
    name: values.name,
    // Who is not shown the investor must not empty it.
    ...(hidden && values.investor === '' ? {} : { investor: orNull(values.investor) }),
    note: orNull(values.note),
    neededBy: orNull(values.neededBy),
    ...Object.fromEntries(listNames.map((name) => [name, orNull(values[name])])),
    ...Object.fromEntries(numberNames.map((name) => [name, numberOf(values[name])])),
    wishes: values.wishes.map(({ target, code, metres }) => ({
      target,
      code: orNull(code),
      metres: numberOf(metres) ?? 0,
    })),
    hard: values.hard,
    weights: demand?.weights.map(({ aspect, weight }) => ({ aspect, weight })) ?? [],
  }
}
