import type { ObstacleStatus } from '@panhuo/shared/obstacle/obstacle'
import type { Day } from '@panhuo/shared/project/month'
import type { Label } from '@panhuo/shared/words/label'

export interface ObstacleDates {
  readonly status: ObstacleStatus
  readonly foundOn: Day
  readonly dueOn: Day | null
  readonly closedOn: Day | null
  readonly evidence: string | null
}

/** What is wrong with the days of an obstacle, naming the input; null where nothing is. */
export function obstacleFault(
  { status, foundOn, dueOn, closedOn, evidence }: ObstacleDates,
  today: Day,
): { field: string; said: Label } | null {
  if (foundOn > today) return fault('foundOn', '不能在今天之后', 'lies in the future')
  if (dueOn !== null && dueOn < foundOn) {
    return fault('dueOn', `不能早于发现日期 ${foundOn}`, `lies before it was found (${foundOn})`)
  }
  if (status !== 'SOLVED') {
    return closedOn === null
      ? null
      : fault('closedOn', '未解决的症结没有解决日期', 'is for solved obstacles only')
  }
  if (closedOn === null) return fault('closedOn', '请填写解决日期', 'say when it was solved')
  if (closedOn < foundOn || closedOn > today) {
    return fault(
      'closedOn',
      '应在发现日期与今天之间',
      'must lie between the day it was found and today',
    )
  }
  return evidence === null ? fault('evidence', '请填写解决依据', 'say what shows it') : null
}

function fault(field: string, zh: string, en: string) {
  return { field, said: { zh, en } }
}

/** Whether it should have been solved by now. */
export function isOverdue({ status, dueOn }: ObstacleDates, today: Day): boolean {
  return status !== 'SOLVED' && dueOn !== null && dueOn < today
}
