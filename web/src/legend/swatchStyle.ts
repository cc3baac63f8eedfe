import type { CSSProperties } from 'react'
import { inkOn } from '../map/marks.ts'

/** Colour of a class, and that of its sign as it stands on a plot. */
export function swatchStyle(color: string): CSSProperties {
  return { '--swatch': color, '--swatch-ink': inkOn(color) } as CSSProperties
}
