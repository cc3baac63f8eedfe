import type { Day } from '@panhuo/shared/project/month'
import type { Label } from '@panhuo/shared/words/label'

/** One step of a case, in its place; dates are days of Beijing. */
export interface Step {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly evidenceRequired: boolean
  readonly closesCase: boolean
  readonly plannedOn: Day | null
  readonly actualOn: Day | null
  readonly skippedReason: string | null
  readonly hasEvidence: boolean
}

/** Why a date or a closing is refused; `field` names the input. */
export interface CaseFault {
  readonly field: string
  readonly said: Label
}

/**
 * The first step in order whose date does not fit: an actual date in the future, before the case was
 * opened, or before that of an earlier step. Planned dates keep the same order among themselves.
 * Steps are given in order; the changed one is `code`.
 */
export function dateFault(
  steps: readonly Step[],
  code: string,
  openedOn: Day,
  today: Day,
): CaseFault | null {
  const at = steps.findIndex((step) => step.code === code)
  const step = steps[at]
  if (!step) return null
  const { actualOn, plannedOn } = step
  if (actualOn !== null && actualOn > today) {
    return fault('actualOn', '完成日期不能在今天之后', 'the day done lies in the future')
  }
  if (actualOn !== null && actualOn < openedOn) {
    return fault(
      'actualOn',
      `不能早于立案日期 ${openedOn}`,
      `lies before the case was opened (${openedOn})`,
    )
  }
  return (
    outOfOrder(steps, at, 'actualOn', actualOn) ?? outOfOrder(steps, at, 'plannedOn', plannedOn)
  )
}

function outOfOrder(
  steps: readonly Step[],
  at: number,
  field: 'actualOn' | 'plannedOn',
  day: Day | null,
): CaseFault | null {
  if (day === null) return null
  const before = steps.slice(0, at).findLast((step) => step[field] !== null && step[field] > day)
  if (before) {
    return fault(
      field,
      `不能早于前面的“${before.nameZh}”（${before[field]}）`,
      `lies before its predecessor “${before.nameEn}” (${before[field]})`,
    )
  }
  const after = steps.slice(at + 1).find((step) => step[field] !== null && step[field] < day)
  if (!after) return null
  return fault(
    field,
    `不能晚于后面的“${after.nameZh}”（${after[field]}）`,
    `lies after its successor “${after.nameEn}” (${after[field]})`,
  )
}

/** Why a case cannot end on a day: a milestone of it was done later. */
export function closingFault(steps: readonly Step[], closedOn: Day): CaseFault | null {
  const later = steps.findLast(({ actualOn }) => actualOn !== null && actualOn > closedOn)
  if (!later) return null
  return fault(
    'closedOn',
    `不能早于节点“${later.nameZh}”的完成日期 ${later.actualOn}`,
    `lies before “${later.nameEn}” was done (${later.actualOn})`,
  )
}

function fault(field: string, zh: string, en: string): CaseFault {
  return { field, said: { zh, en } }
}

/** Whether the closing step is done and proved; a template without one closes by its last step. */
export function closingDone(steps: readonly Step[]): boolean {
  const last = steps.find((step) => step.closesCase) ?? steps.at(-1)
  return last !== undefined && last.actualOn !== null && last.hasEvidence
}

/** What a case lacks to be completed; empty where it may be. */
export function completionGuards(steps: readonly Step[]): { code: string; said: Label }[] {
  const guards: { code: string; said: Label }[] = []
  const open = steps.filter((step) => step.actualOn === null && step.skippedReason === null)
  if (open.length > 0) {
    guards.push({
      code: 'MILESTONES_OPEN',
      said: {
        zh: `还有 ${open.length} 个节点未办结也未说明跳过：${names(open, 'nameZh', '、')}`,
        en: `${open.length} milestones are neither done nor left out: ${names(open, 'nameEn', ', ')}`,
      },
    })
  }
  const bare = steps.filter(
    (step) => step.actualOn !== null && step.evidenceRequired && !step.hasEvidence,
  )
  if (bare.length > 0) {
    guards.push({
      code: 'EVIDENCE_MISSING',
      said: {
        zh: `缺少依据材料：${names(bare, 'nameZh', '、')}`,
        en: `evidence is missing: ${names(bare, 'nameEn', ', ')}`,
      },
    })
  }
  if (!closingDone(steps)) {
    guards.push({
      code: 'CLOSING_MILESTONE',
      said: {
        zh: '最后一个节点未办结，或缺少其依据材料',
        en: 'the last milestone is not done, or lacks its evidence',
      },
    })
  }
  return guards
}

function names(steps: readonly Step[], key: 'nameZh' | 'nameEn', comma: string): string {
  const some = steps.slice(0, 3).map((step) => step[key])
  return some.join(comma) + (steps.length > 3 ? '…' : '')
}

/** Days that the first step still to come is behind its plan; 0 where it is not. */
export function daysLate(steps: readonly Step[], today: Day): number {
  const next = steps.find((step) => step.actualOn === null && step.skippedReason === null)
  if (!next?.plannedOn || next.plannedOn >= today) return 0
  return Math.round((Date.parse(today) - Date.parse(next.plannedOn)) / 86_400_000)
}
