import type { Position } from '@panhuo/shared/geography/position'
import { toHectares, toMu } from '@panhuo/shared/measure/units'
import type { Locale } from '@panhuo/shared/words/label'
import { formatNumber } from '../words/format.ts'
import { lengthM, ringOf } from './geodesic.ts'
import type { MeasureMode } from './measureLayers.ts'
import type { MeasureWords } from './measureWords.ts'

/** What the points measure, as lines of words: the main figure first. Empty with too few points. */
export function measuredValues(
  mode: MeasureMode,
  points: readonly Position[],
  words: MeasureWords,
  locale: Locale,
): readonly string[] {
  const number = (value: number, decimals: number) => formatNumber(value, decimals, locale)
  const length = (metres: number) =>
    metres < 1000 ? words.metres(number(metres, 1)) : words.kilometres(number(metres / 1000, 3))
  if (mode === 'distance') return points.length < 2 ? [] : [length(lengthM(points))]
  if (points.length < 3) return []
  const { areaM2, perimeterM } = ringOf(points)
  return [
    words.mu(number(toMu(areaM2), 2)),
    words.squareMetres(number(areaM2, 0)),
    words.hectares(number(toHectares(areaM2), 4)),
    `${words.perimeter} ${length(perimeterM)}`,
  ]
}
