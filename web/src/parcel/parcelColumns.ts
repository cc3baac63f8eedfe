import { maySee, type Role } from '@panhuo/shared/access/access'
import { type ParcelFieldName, parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Attribute, Attributes } from '@panhuo/shared/words/attribute'
import type { ColumnChoice } from './columnChoiceShape.ts'

/** A column of the list: an attribute of the plot, or the park and zone that it lies in. */
export interface ListColumn {
  readonly id: string
  /** Absent for the place column, which is made of two records. */
  readonly attribute?: Attribute
  /** Width in pixels; one column takes what is left over. */
  readonly width: number
}

/** A column as it stands in the table. */
export interface PlacedColumn extends ListColumn {
  /** Pixels from the left edge where the column stays while the others scroll. */
  readonly left?: number
  /** True for the column that takes the width that is left over. */
  readonly fills: boolean
}

export const columnWidths = { min: 56, max: 480 }

/** Width of the column of check boxes, pixels: a thumb's on a phone. */
export const PICK_WIDTH = { desk: 36, phone: 44 }

const byType: Record<Attribute['type'], number> = {
  text: 148,
  number: 92,
  integer: 84,
  flag: 76,
  date: 112,
  time: 148,
  code: 124,
  codes: 176,
}

const usualWidths: Readonly<Partial<Record<ParcelFieldName, number>>> = {
  code: 108,
  name: 150,
  areaMu: 76,
  stage: 114,
  condition: 96,
  plotRatio: 76,
}

/** The list's columns in their usual order; the first ones stay visible in a narrow panel. */
export const usualColumns: readonly string[] = [
  'code',
  'name',
  'areaMu',
  'stage',
  'method',
  'condition',
  'plotRatio',
  'place',
]

/** On a phone a row has two lines, so three columns carry the most. */
const narrow: readonly string[] = ['name', 'stage', 'areaMu']

const every: readonly ListColumn[] = [
  ...Object.entries(parcelFields as Attributes).map(([id, attribute]) => ({
    id,
    attribute,
    width: usualWidths[id as ParcelFieldName] ?? byType[attribute.type],
  })),
  { id: 'place', width: 168 },
]

/** Every column that this role may have: all attributes that it may see, and the place. */
export function columnsOf(role: Role): readonly ListColumn[] {
  return every.filter(({ attribute }) => !attribute || maySee(role, attribute))
}

/** The columns that were chosen, in their order and width; the usual ones where none were. */
export function chosenColumns(role: Role, { order, widths }: ColumnChoice): readonly ListColumn[] {
  const all = columnsOf(role)
  return order.flatMap((id) => {
    const column = all.find((one) => one.id === id)
    return column ? [{ ...column, width: widths[id] ?? column.width }] : []
  })
}

/** The filter field that a column shows, where this role may filter by it. */
function filterOfColumn(id: string, role: Role): keyof typeof parcelFilter | undefined {
  const name = id === 'name' ? 'text' : id === 'place' ? 'park' : id
  if (!Object.hasOwn(parcelFilter, name)) return undefined
  const field = name as keyof typeof parcelFilter
  return maySee(role, parcelFilter[field]) ? field : undefined
}

/** The field that a column filters by and whether it is in force; none for role null, on a phone. */
export function columnFilter(id: string, role: Role | null, filter: ParcelFilter) {
  const field = role === null ? undefined : filterOfColumn(id, role)
  return { field, filtered: field !== undefined && filter[field] !== undefined }
}

/** Where the columns stand. On a phone three of them, none pinned. */
export function placedColumns(
  role: Role,
  choice: ColumnChoice,
  compact: boolean,
): readonly PlacedColumn[] {
  if (compact) {
    const shown = columnsOf(role).filter(({ id }) => narrow.includes(id))
    return narrow.flatMap((id) => {
      const column = shown.find((one) => one.id === id)
      return column ? [{ ...column, fills: id === 'name' }] : []
    })
  }
  const columns = chosenColumns(role, choice)
  const free = columns.slice(choice.pinned)
  const filling =
    free.find(({ id }) => id === 'name' && choice.widths.name === undefined) ?? columns.at(-1)
  let left = PICK_WIDTH.desk
  return columns.map((column, index) => {
    const placed = { ...column, fills: column === filling }
    if (index >= choice.pinned) return placed
    left += column.width
    return { ...placed, left: left - column.width }
  })
}

/** Numbers stand right, so that their digits line up. */
export function isNumeric({ attribute: declared }: ListColumn): boolean {
  return declared?.type === 'number' || declared?.type === 'integer'
}
