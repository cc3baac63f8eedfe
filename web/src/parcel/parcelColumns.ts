import { maySee, type Role } from '@panhuo/shared/access/access'
import { type ParcelFieldName, parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute, Attributes } from '@panhuo/shared/words/attribute'

/** A column of the list: an attribute of the plot, or the park and zone that it lies in. */
export interface ListColumn {
  readonly id: string
  /** Absent for the place column, which is made of two records. */
  readonly attribute?: Attribute
  /** Width in pixels; the name takes what is left over. */
  readonly width: number
}

const attribute = (name: ParcelFieldName, width: number): ListColumn => ({
  id: name,
  attribute: (parcelFields as Attributes)[name] as Attribute,
  width,
})

/** The list's columns in their usual order; the first ones stay visible in a narrow panel. */
const usual: readonly ListColumn[] = [
  attribute('code', 120),
  attribute('name', 152),
  attribute('areaMu', 76),
  attribute('stage', 120),
  attribute('method', 124),
  attribute('condition', 96),
  attribute('plotRatio', 76),
  { id: 'place', width: 168 },
]

/** On a phone a row has two lines, so three columns carry the most. */
const narrow: readonly string[] = ['name', 'stage', 'areaMu']

export function columnsFor(role: Role, compact: boolean): readonly ListColumn[] {
  return usual.filter(
    ({ id, attribute: declared }) =>
      (!declared || maySee(role, declared)) && (!compact || narrow.includes(id)),
  )
}

/** Numbers stand right, so that their digits line up. */
export function isNumeric({ attribute: declared }: ListColumn): boolean {
  return declared?.type === 'number' || declared?.type === 'integer'
}
