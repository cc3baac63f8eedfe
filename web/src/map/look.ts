import { englishPairs } from '@panhuo/shared/geography/englishNames'
import type { Locale } from '@panhuo/shared/words/label'
import type { ExpressionSpecification } from 'maplibre-gl'
import type { Coloring, LayerSwitches } from '../url/view.ts'
import type { Theme } from './darkGround.ts'

/** Everything that changes how the map is drawn without changing what is on it. */
export interface Look extends Coloring {
  readonly layers: LayerSwitches
  readonly theme?: Theme
  readonly locale: Locale
}

/** The style's `font-faces` key; a variable font has one file set for all weights. */
export const FONT: [string] = ['Noto Sans SC']

export const visibility = (shown: boolean) => ({ visibility: shown ? 'visible' : 'none' }) as const

export const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false]
export const selected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false]

/** Pixels on the ground at zoom 10 for one metre at 双阳's latitude, with 512-pixel tiles. */
const PIXELS_PER_METRE_AT_10 =
  (512 * 2 ** 10) / (40_075_016.686 * Math.cos((24.985 * Math.PI) / 180))

/**
 * Line width true to scale from about zoom 13 on, never thinner than `least` pixels (`leastFar`
 * at zoom 10). `metres` may be an expression on the feature.
 */
export function groundWidth(
  metres: ExpressionSpecification | number,
  leastFar: number,
  least: number,
  extra = 0,
): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '+',
    ['*', metres, PIXELS_PER_METRE_AT_10 * 2 ** (zoom - 10)],
    extra,
  ]
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    10,
    ['max', leastFar + extra, at(10)],
    13,
    ['max', least + extra, at(13)],
    15,
    ['max', least + extra, at(15)],
    20,
    at(20),
  ]
}

/** What a park, zone or project is called on a map in this language. */
export function nameIn(locale: Locale): ExpressionSpecification {
  const name: ExpressionSpecification = ['get', 'name']
  if (locale === 'zh') return name
  return ['match', name, ...englishPairs(), name] as unknown as ExpressionSpecification
}
