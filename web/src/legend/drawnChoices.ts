import { exclusionsIn } from '@panhuo/shared/filter/exclusions'
import type { AnyFilter, Choice } from '@panhuo/shared/filter/field'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { isChosen } from '../filter/filterModel.ts'

/**
 * The counted choices of a field whose plots are drawn. A facet leaves the condition on its own
 * field out, so that the panel can tell what another choice would bring; the map does not. A plot
 * has one value, and so its count needs no second question: the value passes or it does not.
 */
export function drawnChoices<Counted extends { readonly value: string | null }>(
  counted: readonly Counted[],
  name: keyof ParcelFilter & string,
  filter: ParcelFilter,
): readonly Counted[] {
  const asked = filter[name] as Choice | null | undefined
  const leftOut = exclusionsIn(parcelFilter, filter as AnyFilter).byField[name] as
    | Choice
    | undefined
  return counted.filter(
    ({ value }) => (!asked || passes(asked, value)) && !(leftOut && passes(leftOut, value)),
  )
}

function passes(choice: Choice, value: string | null): boolean {
  if (choice.in || choice.isNull === true) return isChosen(choice, value)
  // `isNull: false` alone says "filled"; a choice that says nothing lets all pass.
  return choice.isNull !== false || value !== null
}
