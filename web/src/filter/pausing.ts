import type { LeftOut } from '@panhuo/shared/filter/exclusions'
import type { Choice } from '@panhuo/shared/filter/field'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { exclusionsOf, withExclusion } from './exclusions.ts'
import { isChosen, toggled, withCondition } from './filterModel.ts'

/** What is asked, and what is kept beside it to be asked again; no field stands in both. */
export interface Conditions {
  readonly filter: ParcelFilter
  readonly paused: ParcelFilter
}

/** The paused conditions without those whose field is in force: the newer choice holds. */
export function unrepeated({ filter, paused }: Conditions): ParcelFilter {
  let left = paused
  for (const [name, condition] of Object.entries(filter)) {
    if (name !== 'not' && condition !== undefined && condition !== null) {
      left = withCondition(left, name, undefined)
    }
  }
  const kept = exclusionsOf(left)
  for (const name of Object.keys(exclusionsOf(filter) ?? {})) {
    if (kept && Object.hasOwn(kept, name)) left = withExclusion(left, name, undefined)
  }
  return left
}

/** A condition of a field, or a whole and, or, not, put aside with its value. */
export function paused(conditions: Conditions, name: string): Conditions {
  const [filter, put] = moved(conditions.filter, conditions.paused, name)
  return { filter, paused: put }
}

/** The same condition asked again. */
export function resumed(conditions: Conditions, name: string): Conditions {
  const [left, filter] = moved(conditions.paused, conditions.filter, name)
  return { filter, paused: left }
}

/** What a field leaves out, put aside. */
export function pausedExclusion(conditions: Conditions, name: string): Conditions {
  const [filter, put] = movedExclusion(conditions.filter, conditions.paused, name)
  return { filter, paused: put }
}

/** What a field left out is left out again. */
export function resumedExclusion(conditions: Conditions, name: string): Conditions {
  const [left, filter] = movedExclusion(conditions.paused, conditions.filter, name)
  return { filter, paused: left }
}

/** All that is kept of a field asked again, as before a change to it. */
export function fieldResumed(conditions: Conditions, name: string): Conditions {
  return resumedExclusion(resumed(conditions, name), name)
}

/**
 * One value of a field pressed where only what holds is shown: let in beside what is kept of the
 * field, or taken out. What the field leaves out stays aside, for it could be this very value.
 */
export function valuePressed(
  conditions: Conditions,
  name: string,
  value: string | null,
): Conditions {
  const chosenIn = (filter: ParcelFilter) =>
    filter[name as keyof ParcelFilter] as Choice | undefined
  const held = isChosen(chosenIn(conditions.filter), value)
  const { filter, paused } = resumed(conditions, name)
  const now = chosenIn(filter)
  // It has just come back; taking it out would look as if nothing had happened.
  if (!held && isChosen(now, value)) return { filter, paused }
  return { filter: withCondition(filter, name, toggled(now, value)), paused }
}

function moved(from: ParcelFilter, to: ParcelFilter, name: string) {
  const condition = from[name as keyof ParcelFilter]
  const left = withCondition(from, name, undefined)
  if (condition === undefined || condition === null) return [left, to] as const
  // Two `not` at once are one of both: neither may hold.
  const both = name === 'not' && to.not ? { or: [to.not, from.not] } : condition
  return [left, withCondition(to, name, both)] as const
}

function movedExclusion(from: ParcelFilter, to: ParcelFilter, name: string) {
  const choice = exclusionsOf(from)?.[name]
  if (!choice) return [from, to] as const
  return [withExclusion(from, name, undefined), excludedToo(to, name, choice)] as const
}

function excludedToo(filter: ParcelFilter, name: string, choice: LeftOut): ParcelFilter {
  if (exclusionsOf(filter)) return withExclusion(filter, name, choice)
  // A `not` that the form cannot show stays what it is, with this beside it.
  return withCondition(filter, 'not', { or: [filter.not, { [name]: choice }] })
}
