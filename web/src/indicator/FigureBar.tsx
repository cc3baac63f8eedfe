import type { CSSProperties } from 'react'
import type { Indicator } from './indicatorQuery.ts'

interface Props {
  readonly indicator: Indicator
  /** Value that fills the whole width. */
  readonly most: number
}

/** A value as a bar, solid for results and outlined for targets; the number stands beside it. */
export function FigureBar({ indicator: { value, kind, measure }, most }: Props) {
  if (value === null || value <= 0 || most <= 0) return null
  const style = { '--share': Math.min(value / most, 1) } as CSSProperties
  // A share of a plan may pass the whole; the mark says where 100 % is.
  const mark = measure === 'RATIO' && most > 100 ? { left: `${10_000 / most}%` } : undefined
  return (
    <span className="figure-bar" data-kind={kind} style={style} aria-hidden="true">
      <span className="figure-bar-value" />
      {mark && <span className="figure-bar-mark" style={mark} />}
    </span>
  )
}
