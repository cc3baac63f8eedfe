import type { CodeList } from '@panhuo/shared/words/codeList'
import type { ExpressionSpecification } from 'maplibre-gl'
import { palette } from './palette.ts'

/** Shown where a plot has no value. */
export const UNSET_MARK = '–'

/** Colours of a code list by `kind`, for the layers that are coloured one way only. */
export function kindColors(
  list: CodeList,
  tone: (color: string) => string = (color) => color,
): ExpressionSpecification {
  const pairs = list.codes.map(({ value, color }) => [value, tone(color ?? palette.inkSoft)])
  return matchExpression('kind', pairs, palette.inkSoft)
}

/** A colour deep enough to be read as text: half way to ink, by night to its light counterpart. */
export function inked(color: string, ink: string = palette.ink): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  const deep = [1, 3, 5].map((at) => Math.round((channel(color, at) + channel(ink, at)) / 2))
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
