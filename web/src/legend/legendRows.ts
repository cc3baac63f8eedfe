import type { Locale } from '@panhuo/shared/words/label'
import { UNSET_MARK } from '../map/marks.ts'
import { palette } from '../map/palette.ts'
import { classesOf } from '../map/plotClasses.ts'
import type { Coloring } from '../url/view.ts'

/** How many plots a class has and how much land; value null is "not filled". */
export interface ClassCount {
  readonly value: string | null
  readonly count: number
  readonly areaMu: number
}

/** One line of the legend: how a value is drawn and how much of it there is. */
export interface LegendRow {
  /** Null is "not filled". */
  readonly value: string | null
  readonly label: string
  readonly mark: string
  readonly color: string
  /** Undefined until the server has counted. */
  readonly count: number | undefined
  readonly areaMu: number | undefined
}

/** From this many values on, those that no plot has are left out. */
const LONG = 10

/**
 * The lines for one way to color plots, in the order of its classes, with the counts that the
 * server gave. "Not filled" comes last, where there are such plots.
 */
export function legendRows(
  coloring: Coloring,
  counts: readonly ClassCount[] | null,
  locale: Locale,
  unset: string,
): LegendRow[] {
  const countOf = (value: string | null) => {
    const counted = counts?.find((one) => one.value === value)
    const none = counts ? 0 : undefined
    return { count: counted?.count ?? none, areaMu: counted?.areaMu ?? none }
  }
  const classes = classesOf(coloring)
  const rows = classes.map(({ value, mark, color, [locale]: label }) => ({
    value,
    label,
    mark,
    color,
    ...countOf(value),
  }))
  const shown = classes.length >= LONG ? rows.filter(({ count }) => count !== 0) : rows
  const empty = countOf(null)
  if (!empty.count) return shown
  return [...shown, { value: null, label: unset, mark: UNSET_MARK, color: palette.unset, ...empty }]
}
