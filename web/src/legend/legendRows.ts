import type { Locale } from '@panhuo/shared/words/label'
import type { FacetChoice } from '../filter/facets.ts'
import { listOf, marksOf, UNSET_MARK } from '../map/marks.ts'
import { palette } from '../map/palette.ts'
import type { ColorBy } from '../url/view.ts'

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
 * The lines for one way to color plots, in the order of its code list, with the counts that the
 * server gave. "Not filled" comes last, where there are such plots.
 */
export function legendRows(
  colorBy: ColorBy,
  choices: readonly FacetChoice[] | null,
  locale: Locale,
  unset: string,
): LegendRow[] {
  const marks = marksOf(colorBy)
  const { codes } = listOf[colorBy]
  const countOf = (value: string | null) => {
    const choice = choices?.find((one) => one.value === value)
    const none = choices ? 0 : undefined
    return { count: choice?.count ?? none, areaMu: choice?.areaMu ?? none }
  }
  const rows = codes.map((code) => ({
    value: code.value,
    label: code[locale],
    mark: marks.get(code.value) ?? UNSET_MARK,
    color: code.color ?? palette.unset,
    ...countOf(code.value),
  }))
  const shown = codes.length >= LONG ? rows.filter(({ count }) => count !== 0) : rows
  const empty = countOf(null)
  if (!empty.count) return shown
  return [...shown, { value: null, label: unset, mark: UNSET_MARK, color: palette.unset, ...empty }]
}
