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

/** Ink that stands out more on a plot of this colour: black or white, at least 4.5 : 1. */
export function inkOn(color: string): string {
  const light = luminance(color) + 0.05
  return light / 0.05 >= 1.05 / light ? palette.inkOnLight : palette.inkOnDark
}

/** Relative luminance as WCAG has it, 0 to 1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
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
