import {
  type CodeColoring,
  coloredField,
  isClassed,
  rampColors,
  usualBreaks,
} from '@panhuo/shared/parcel/parcelColoring'
import type { Attribute } from '@panhuo/shared/words/attribute'
import type { CodeList } from '@panhuo/shared/words/codeList'
import type { Label } from '@panhuo/shared/words/label'
import type { ExpressionSpecification } from 'maplibre-gl'
import type { Coloring } from '../url/view.ts'
import { inkOn, matchExpression, UNSET_MARK } from './marks.ts'
import { palette } from './palette.ts'

/** One look that a plot can have: its color, and a sign for whoever does not tell colors apart. */
export interface PlotClass extends Label {
  /** Code of a list, or the place of a class from 0, as text. */
  readonly value: string
  readonly mark: string
  readonly color: string
  /** Bounds of a class in the attribute's unit, half-open; undefined at the ends and for codes. */
  readonly gte?: number
  readonly lt?: number
}

/** Bounds between the classes now; empty where plots are colored by a code list. */
export function breaksOf({ colorBy, breaks }: Coloring): readonly number[] {
  return isClassed(colorBy) ? (breaks ?? usualBreaks[colorBy]) : []
}

/**
 * The classes of a coloring in order. The sign is printed on the plot and in the legend: numbers
 * where the values are steps in order, letters where they are kinds.
 */
export function classesOf(coloring: Coloring): readonly PlotClass[] {
  const { colorBy } = coloring
  if (!isClassed(colorBy)) return codeClasses(colorBy)
  const breaks = breaksOf(coloring)
  const colors = rampColors(breaks.length + 1)
  return colors.map((color, index) => {
    const gte = breaks[index - 1]
    const lt = breaks[index]
    const words = gte === undefined ? `< ${lt}` : lt === undefined ? `≥ ${gte}` : `${gte} – ${lt}`
    return {
      value: String(index),
      zh: words,
      en: words,
      mark: String(index + 1),
      color,
      ...(gte === undefined ? {} : { gte }),
      ...(lt === undefined ? {} : { lt }),
    }
  })
}

function codeClasses(colorBy: CodeColoring): readonly PlotClass[] {
  const { list } = coloredField(colorBy) as { readonly list: CodeList }
  return list.codes.map(({ value, zh, en, color }, index) => ({
    value,
    zh,
    en,
    mark: colorBy === 'stage' ? String(index + 1) : String.fromCharCode(65 + index),
    color: color ?? palette.unset,
  }))
}

/** Fill color of a plot; values without a color, unknown values and null are `palette.unset`. */
export function colorExpression(coloring: Coloring): ExpressionSpecification {
  return classExpression(coloring, ({ color }) => color, palette.unset)
}

/** Color of a plot's name, read on its fill. */
export function inkExpression(coloring: Coloring): ExpressionSpecification {
  return classExpression(coloring, ({ color }) => inkOn(color), palette.ink)
}

/** The sign of a plot's class. */
export function markExpression(coloring: Coloring): ExpressionSpecification {
  return classExpression(coloring, ({ mark }) => mark, UNSET_MARK)
}

/** False where every plot has a value: nothing needs to be drawn for those without one. */
export function canBeUnset({ colorBy }: Coloring): boolean {
  const field: Attribute = coloredField(colorBy)
  return field.required !== true
}

/** True for plots whose value is not recorded, or not in the list. */
export function unsetFilter({ colorBy, breaks }: Coloring): ExpressionSpecification {
  if (isClassed(colorBy)) return ['!', ['has', colorBy]]
  const known = classesOf({ colorBy, breaks }).map(({ value }) => value)
  return ['!', ['in', ['get', colorBy], ['literal', known]]]
}

function classExpression(
  coloring: Coloring,
  part: (one: PlotClass) => string,
  otherwise: string,
): ExpressionSpecification {
  const { colorBy } = coloring
  const classes = classesOf(coloring)
  if (!isClassed(colorBy)) {
    const pairs = classes.map((one) => [one.value, part(one)])
    return matchExpression(colorBy, pairs, otherwise)
  }
  const steps = classes.flatMap((one) =>
    one.gte === undefined ? [part(one)] : [one.gte, part(one)],
  )
  const step = ['step', ['get', colorBy], ...steps] as unknown as ExpressionSpecification
  return ['case', ['has', colorBy], step, otherwise]
}
