import { useLocale } from '../words/locale.tsx'
import { figureOf } from './figure.ts'
import type { Indicator } from './indicatorQuery.ts'

/** Number with bound and unit, or the outcome that the source states in words. */
export function FigureText({ indicator }: { readonly indicator: Indicator }) {
  const { value, unit, isNumber } = figureOf(indicator, useLocale())
  if (!isNumber) return <span className="figure-outcome">{value}</span>
  return (
    <span className="figure-text">
      <strong>{value}</strong>
      {unit && <span className="unit"> {unit}</span>}
    </span>
  )
}
