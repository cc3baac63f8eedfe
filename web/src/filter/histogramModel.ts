import type { Range } from '@panhuo/shared/filter/field'
import type { Bounds } from './filterModel.ts'

/** Half-open as the filter is: gte <= x < lt. Empty buckets are not listed. */
export interface Bucket {
  readonly gte: number
  readonly lt: number
  readonly count: number
}

export interface Scale {
  readonly min: number
  readonly max: number
  readonly step: number
  /** One bar per step, empty ones included; height 0 to 1. */
  readonly bars: readonly {
    readonly gte: number
    readonly count: number
    readonly height: number
  }[]
}

/** More bars than this are thinner than a pixel is wide. */
const MOST_BARS = 120

/** What a histogram is drawn on; null where there is nothing to draw a distribution of. */
export function scaleOf(buckets: readonly Bucket[] | undefined): Scale | null {
  const [first] = buckets ?? []
  const last = buckets?.at(-1)
  if (!buckets || !first || !last) return null
  const step = tidy(first.lt - first.gte)
  const count = Math.round((last.lt - first.gte) / step)
  if (!(step > 0) || count < 2 || count > MOST_BARS) return null
  const most = Math.max(...buckets.map((bucket) => bucket.count))
  const counted = new Map(buckets.map((bucket) => [Math.round(bucket.gte / step), bucket.count]))
  const bars = Array.from({ length: count }, (_, index) => {
    const gte = tidy(first.gte + index * step)
    const plots = counted.get(Math.round(gte / step)) ?? 0
    return { gte, count: plots, height: plots / most }
  })
  return { min: first.gte, max: last.lt, step, bars }
}

/** Where the two handles stand: on the bounds, or on the ends where there is none. */
export function handlesOf({ min, max }: Scale, range: Range | undefined): [number, number] {
  const clamp = (value: number) => Math.min(Math.max(value, min), max)
  return [clamp(range?.gte ?? min), clamp(range?.lt ?? max)]
}

/** The bounds that two handles say; a handle on its end bounds nothing. */
export function boundsOf({ min, max }: Scale, [low, high]: readonly number[]): Bounds {
  return {
    gte: low === undefined || low <= min ? undefined : tidy(low),
    lt: high === undefined || high >= max ? undefined : tidy(high),
  }
}

// Steps of 0.1 add up to 0.30000000000000004, which nobody wants in a link.
function tidy(value: number): number {
  return Number(value.toFixed(6))
}
