import * as exclusions from '@panhuo/shared/filter/exclusions'
import type { AnyFilter } from '@panhuo/shared/filter/field'
import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'

/** What a plot must not have, and where it must not lie, by field. */
export type Exclusions = exclusions.Exclusions['byField']

/**
 * What `not` leaves out, field by field: one field as `not(stage:…)`, several as
 * `not(or(stage:…|park:…))`, because `not` of two conditions at once would keep plots that have
 * only one of them. Null where `not` says something that this form cannot show.
 */
export function exclusionsOf(filter: ParcelFilter): Exclusions | null {
  const { byField, others } = exclusions.exclusionsIn(parcelFilter, filter as AnyFilter)
  return others.length === 0 ? byField : null
}

/** Fields that the form can turn round. */
export const canExclude = (name: string): boolean => exclusions.canExclude(parcelFilter, name)

/** The filter with other exclusions for one field, none where the choice is undefined. */
export function withExclusion(
  filter: ParcelFilter,
  name: string,
  leftOut: exclusions.LeftOut | undefined,
): ParcelFilter {
  const { [name]: _, ...others } = exclusionsOf(filter) ?? {}
  const next: Exclusions = leftOut ? { ...others, [name]: leftOut } : others
  const members = Object.entries(next).map(([field, chosen]) => ({ [field]: chosen }))
  const { not: __, ...rest } = filter
  if (members.length === 0) return rest
  const not = members.length === 1 ? members[0] : { or: members }
  return { ...rest, not: not as ParcelFilter }
}

/** A field turned round: what was chosen is left out, or the other way. */
export function turnedRound(filter: ParcelFilter, name: string, exclude: boolean): ParcelFilter {
  const { [name]: own, ...rest } = filter as Record<string, unknown>
  if (exclude)
    return withExclusion(rest as ParcelFilter, name, (own ?? undefined) as exclusions.LeftOut)
  const choice = exclusionsOf(filter)?.[name]
  const without = withExclusion(filter, name, undefined)
  return (choice ? { ...without, [name]: choice } : without) as ParcelFilter
}

/** The place that is asked for, or else the one that is left out. */
export function placeOf(filter: ParcelFilter): {
  readonly shape: SpatialFilter | undefined
  readonly excludes: boolean
} {
  if (filter.within) return { shape: filter.within, excludes: false }
  const shape = exclusionsOf(filter)?.within as SpatialFilter | undefined
  return { shape, excludes: shape !== undefined }
}
