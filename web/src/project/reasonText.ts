import type { LagReason } from './sheetQuery.ts'
import type { sheetWords } from './sheetWords.ts'

/** A reason of the light as a sentence: what it is, how far, since when. */
export function reasonText(reason: LagReason, words: typeof sheetWords.zh): string {
  const { code, label, points, on, days, month } = reason
  const details = [
    points !== null && words.behind(points.toFixed(1)),
    on !== null && days !== null && words.daysPast(days, on),
    month !== null && (code === 'FIGURES_OLD' ? words.lastReport(month) : words.asOfMonth(month)),
  ].filter((detail) => detail !== false)
  return details.length === 0 ? label : words.inBrackets(label, details.join(words.comma))
}
