import {
  type ContractKind,
  type DealStage,
  type DealStanding,
  dealStages,
  dealStandings,
  stageRank,
} from '@panhuo/shared/deal/deal'
import type { Day } from '@panhuo/shared/project/month'
import { codeOf, valuesOf } from '@panhuo/shared/words/codeList'
import type { Label } from '@panhuo/shared/words/label'

export interface Fault {
  readonly field: string
  readonly said: Label
}

export interface MovingDeal {
  readonly stage: DealStage
  readonly standing: DealStanding
  /** Day on which the present stage was reached. */
  readonly reachedOn: Day
}

export interface DealMove {
  readonly to: DealStage
  readonly on: Day
  readonly contractKind: ContractKind | null
  readonly hasEvidence: boolean
}

const stages = valuesOf(dealStages)
const signedRank = stageRank('SIGNED')

/** The stage that follows, null behind the last. */
export function nextStage(stage: DealStage): DealStage | null {
  return stages[stageRank(stage) + 1] ?? null
}

/** From the contract on a step is an official figure and must be proved. */
export function needsEvidence(stage: DealStage): boolean {
  return stageRank(stage) >= signedRank
}

/** What stands against a step on or back; null where nothing does. */
export function moveFault(deal: MovingDeal, move: DealMove, today: Day): Fault | null {
  const { to, on } = move
  if (deal.standing !== 'ACTIVE') {
    return fault('to', '已停止的项目先恢复推进', 'a deal that was stopped must be resumed first')
  }
  if (on > today) return fault('on', '不能在今天之后', 'lies in the future')
  if (stageRank(to) < stageRank(deal.stage)) return null
  if (to !== nextStage(deal.stage)) {
    return fault('to', '只能进入下一个阶段', 'only the next stage may be entered')
  }
  if (on < deal.reachedOn) {
    return fault(
      'on',
      `不能早于上一步 ${deal.reachedOn}`,
      `lies before the step at hand, ${deal.reachedOn}`,
    )
  }
  if (to === 'SIGNED' && move.contractKind === null) {
    return fault('contractKind', '请选择签的是什么', 'say what was signed')
  }
  if (needsEvidence(to) && !move.hasEvidence) {
    return fault('evidence', '请上传材料或写明依据', 'upload a document or say what shows it')
  }
  return null
}

/** Which standings may follow: before the contract a deal is lost, after it the contract is cancelled. */
export function standingFault(
  { stage, standing }: Pick<MovingDeal, 'stage' | 'standing'>,
  to: DealStanding,
): Fault | null {
  if (to === standing) {
    const { zh, en } = codeOf(dealStandings, to) ?? { zh: to, en: to }
    return fault('standing', `已经是“${zh}”`, `is “${en}” already`)
  }
  const signed = stageRank(stage) >= signedRank
  if (to === 'LOST' && signed) {
    return fault('standing', '已签约的项目只能解约', 'a signed deal is cancelled, not lost')
  }
  if (to === 'CANCELLED' && !signed) {
    return fault(
      'standing',
      '未签约的项目没有合同可解',
      'nothing was signed that could be cancelled',
    )
  }
  return null
}

function fault(field: string, zh: string, en: string): Fault {
  return { field, said: { zh, en } }
}

/** Part of a whole, 0 to 1 and above; null where there is nothing to divide by. */
export function rateOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}

/** Days from which the next follow-up stands among what waits. */
export function followUpDue(
  { standing, followUpOn }: { standing: DealStanding; followUpOn: Day | null },
  today: Day,
): boolean {
  return standing === 'ACTIVE' && followUpOn !== null && followUpOn <= today
}
