import type { ThresholdMeasure, ThresholdVerdict } from '@panhuo/shared/threshold/threshold'
import type { Label } from '@panhuo/shared/words/label'

export interface EditedRule {
  readonly measure: ThresholdMeasure
  readonly from?: number | null | undefined
  readonly below?: number | null | undefined
  readonly verdict: ThresholdVerdict
  readonly plotRatio?: number | null | undefined
}

const MOST_RULES = 20
const LARGEST = 1_000_000
const HIGHEST_RATIO = 20

/** What is wrong with the rules of a document, naming the input; null where nothing is. */
export function editedRuleFault(
  rules: readonly EditedRule[],
): { readonly field: string; readonly said: Label } | null {
  if (rules.length === 0 || rules.length > MOST_RULES) {
    return fault('rules', `应有 1 到 ${MOST_RULES} 条标准`, `must be 1 to ${MOST_RULES} rules`)
  }
  for (const [index, { measure, from, below, plotRatio }] of rules.entries()) {
    const at = (field: string) => `rules.${index}.${field}`
    for (const [field, value] of [
      ['from', from],
      ['below', below],
    ] as const) {
      if (value != null && !(value >= 0 && value <= LARGEST)) {
        return fault(at(field), `应为 0 到 ${LARGEST}`, `must be from 0 to ${LARGEST}`)
      }
    }
    if (from == null && below == null) {
      return fault(at('from'), '上下限至少填一个', 'one of the bounds must be given')
    }
    if (from != null && below != null && below <= from) {
      return fault(at('below'), '应大于下限', 'must be above the lower bound')
    }
    if (plotRatio != null && !(plotRatio > 0 && plotRatio <= HIGHEST_RATIO)) {
      return fault(
        at('plotRatio'),
        `应大于 0，不超过 ${HIGHEST_RATIO}`,
        `must be above 0, up to ${HIGHEST_RATIO}`,
      )
    }
    const earlier = rules
      .slice(0, index)
      .findIndex((other) => other.measure === measure && meets(other, { from, below }))
    if (earlier >= 0) {
      return fault(
        at('from'),
        `与第 ${earlier + 1} 条的区间重叠`,
        `overlaps the bounds of rule ${earlier + 1}`,
      )
    }
  }
  return null
}

type Bounds = Pick<EditedRule, 'from' | 'below'>

/** Whether two half-open ranges share a value. */
function meets(one: Bounds, other: Bounds): boolean {
  const lowest = Math.max(one.from ?? -Infinity, other.from ?? -Infinity)
  const highest = Math.min(one.below ?? Infinity, other.below ?? Infinity)
  return lowest < highest
}

function fault(field: string, zh: string, en: string) {
  return { field, said: { zh, en } }
}
