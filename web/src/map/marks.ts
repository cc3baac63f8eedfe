import {
  inefficiencyTypes,
  parcelStages,
  revitalizationMethods,
} from '@panhuo/shared/parcel/parcel'
import type { CodeList } from '@panhuo/shared/words/codeList'
import type { ExpressionSpecification } from 'maplibre-gl'
import type { ColorBy } from '../url/view.ts'
import { palette } from './palette.ts'

/** The code list behind each way to colour plots. */
export const listOf: Record<ColorBy, CodeList> = {
  stage: parcelStages,
  method: revitalizationMethods,
  inefficiencyType: inefficiencyTypes,
}

/** Shown where a plot has no value. */
export const UNSET_MARK = '–'

/**
 * A short sign for each value, printed on the plot and in the legend, so that no one needs to tell
 * colours apart: numbers where the values are steps in order, letters where they are kinds.
 */
export function marksOf(colorBy: ColorBy): ReadonlyMap<string, string> {
  const sign = (index: number) =>
    colorBy === 'stage' ? String(index + 1) : String.fromCharCode(65 + index)
  return new Map(listOf[colorBy].codes.map(({ value }, index) => [value, sign(index)]))
}

/** Fill colour of a plot; values without a colour, unknown values and null are `palette.unset`. */
export function colorExpression(colorBy: ColorBy): ExpressionSpecification {
  const pairs = listOf[colorBy].codes.map(({ value, color }) => [value, color ?? palette.unset])
  return matchExpression(colorBy, pairs, palette.unset)
}

/** The sign of a plot's value. */
export function markExpression(colorBy: ColorBy): ExpressionSpecification {
  return matchExpression(colorBy, [...marksOf(colorBy)], UNSET_MARK)
}

/** Colours of a code list by `kind`, for the layers that are coloured one way only. */
export function kindColors(
  list: CodeList,
  tone: (color: string) => string = (color) => color,
): ExpressionSpecification {
  const pairs = list.codes.map(({ value, color }) => [value, tone(color ?? palette.inkSoft)])
  return matchExpression('kind', pairs, palette.inkSoft)
}

/** A colour deep enough to be read as text: half way to ink. */
export function inked(color: string): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  const deep = [1, 3, 5].map((at) =>
    Math.round((channel(color, at) + channel(palette.ink, at)) / 2),
  )
  return `#${deep.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

export function matchExpression(
  property: string,
  pairs: readonly (readonly string[])[],
  otherwise: string,
): ExpressionSpecification {
  // The type wants its first pair spelt out; a code list is never empty.
  return [
    'match',
    ['get', property],
    ...pairs.flat(),
    otherwise,
  ] as unknown as ExpressionSpecification
}
