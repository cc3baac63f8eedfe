import { areBreaks } from '@panhuo/shared/parcel/parcelColoring'

/** One step of a distribution, gte <= x < lt. */
export interface Step {
  readonly gte: number
  readonly lt: number
  readonly count: number
}

/** Classes that the ready-made divisions make, where the values allow. */
export const CLASSES = 5

/** Ready-made bounds by name; null are the usual ones, undefined where there is too little to divide. */
export function breakPresets(steps: readonly Step[]) {
  return {
    usual: null,
    quantile: quantileBreaks(steps) ?? undefined,
    equal: equalBreaks(steps) ?? undefined,
  }
}

/** Whether these bounds are the ready-made ones; ones that are not known yet are nobody's. */
export function isPreset(
  breaks: readonly number[] | null,
  preset: readonly number[] | null | undefined,
): boolean {
  return preset !== undefined && (breaks?.join() ?? null) === (preset?.join() ?? null)
}

/** Bounds that leave about as many plots in each class; null where there is too little to divide. */
export function quantileBreaks(steps: readonly Step[], classes = CLASSES): number[] | null {
  const total = steps.reduce((sum, { count }) => sum + count, 0)
  const breaks: number[] = []
  let before = 0
  for (const { lt, count } of steps.slice(0, -1)) {
    before += count
    const wanted = (total * (breaks.length + 1)) / classes
    if (breaks.length < classes - 1 && before >= wanted) breaks.push(lt)
  }
  return areBreaks(breaks) ? breaks : null
}

/** Bounds at equal distances between the least and the greatest value, rounded to what can be read. */
export function equalBreaks(steps: readonly Step[], classes = CLASSES): number[] | null {
  const least = steps[0]?.gte
  const most = steps.at(-1)?.lt
  if (least === undefined || most === undefined) return null
  const width = (most - least) / classes
  const ten = 10 ** Math.floor(Math.log10(width / 5))
  const breaks = Array.from({ length: classes - 1 }, (_, index) =>
    Number((Math.round((least + width * (index + 1)) / ten) * ten).toFixed(4)),
  )
  return areBreaks(breaks) ? breaks : null
}
