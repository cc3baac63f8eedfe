import { exclusionsIn, isChoice } from '@panhuo/shared/filter/exclusions'
import type { AnyFilter, Choice } from '@panhuo/shared/filter/field'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'

/** Chosen values that a plot must not have, by field. */
export type Exclusions = Readonly<Record<string, Choice>>

/**
 * What `not` leaves out, field by field: one field as `not(stage:…)`, several as
 * `not(or(stage:…|park:…))`, because `not` of two conditions at once would keep plots that have
 * only one of them. Null where `not` says something that this form cannot show.
 */
export function exclusionsOf(filter: ParcelFilter): Exclusions | null {
  const { choices, others } = exclusionsIn(parcelFilter, filter as AnyFilter)
  return others.length === 0 ? choices : null
}

/** Fields whose choices the form can turn round. */
export const canExclude = (name: string): boolean => isChoice(parcelFilter, name)

/** The filter with other exclusions for one field, none where the choice is undefined. */
export function withExclusion(
  filter: ParcelFilter,
  name: string,
  choice: Choice | undefined,
): ParcelFilter {
  const { [name]: _, ...others } = exclusionsOf(filter) ?? {}
  const next: Exclusions = choice ? { ...others, [name]: choice } : others
  const members = Object.entries(next).map(([field, chosen]) => ({ [field]: chosen }))
  const { not: __, ...rest } = filter
  if (members.length === 0) return rest
  const not = members.length === 1 ? members[0] : { or: members }
  return { ...rest, not: not as ParcelFilter }
}

/** A field turned round: what was chosen is left out, or the other way. */
export function turnedRound(filter: ParcelFilter, name: string, exclude: boolean): ParcelFilter {
  const { [name]: own, ...rest } = filter as Record<string, unknown>
  if (exclude) return withExclusion(rest as ParcelFilter, name, (own ?? undefined) as Choice)
  const choice = exclusionsOf(filter)?.[name]
  const without = withExclusion(filter, name, undefined)
  return (choice ? { ...without, [name]: choice } : without) as ParcelFilter
}
