const faults: readonly (readonly [RegExp, string])[] = [
  [/^Self-intersection/, '自相交'],
  [/^Ring Self-intersection/, '环自相交'],
  [/^Hole lies outside shell/, '洞在外圈之外'],
  [/^Holes are nested/, '洞互相嵌套'],
  [/^Interior is disconnected/, '内部不连通'],
  [/^Nested shells/, '外圈互相嵌套'],
  [/^Duplicate Rings/, '环重复'],
  [/^Too few points/, '点数太少'],
]

/** What ST_IsValidReason says of a shape, in Chinese, with the place that it names. */
export function shapeFaultInChinese(reason: string): string {
  const [pattern, words] = faults.find(([known]) => known.test(reason)) ?? []
  return pattern && words ? reason.replace(pattern, words) : reason
}
