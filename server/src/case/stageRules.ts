import { type ParcelStage, parcelStages } from '@panhuo/shared/parcel/parcel'
import { valuesOf } from '@panhuo/shared/words/codeList'
import type { Label } from '@panhuo/shared/words/label'

/** A condition of a move: a code for programs, a sentence for people. */
export interface StageGuard {
  readonly code: StageGuardCode
  readonly said: Label
}
export type StageGuardCode = keyof typeof sentences

/** What the guards look at; every value is about one plot. */
export interface MovingPlot {
  readonly stage: ParcelStage
  readonly hasRightHolder: boolean
  /** Recorded and computed area differ beyond tolerance. */
  readonly areaMismatch: boolean
  readonly openTitleObstacles: number
  readonly hasRecognition: boolean
  /** Codes of registered plots that it overlaps by more than 1 m². */
  readonly overlaps: readonly string[]
  readonly hasActiveCase: boolean
  readonly milestonesDone: number
  /** The closing milestone of the active or latest completed case is done, with its evidence. */
  readonly closingDone: boolean
  /** That case is completed. */
  readonly caseCompleted: boolean
}

const sentences = {
  SAME_STAGE: { zh: '地块已在该阶段', en: 'the plot is in that stage already' },
  NOT_NEXT: { zh: '只能进入下一阶段', en: 'only the next stage may be entered' },
  RIGHT_HOLDER: { zh: '产权人未填', en: 'the right-holder is not filled in' },
  NO_TITLE_DISPUTE: {
    zh: '还有未解决的权属症结',
    en: 'an obstacle about the title is not solved',
  },
  RECOGNITION: {
    zh: '缺少认定批复文件（请在材料中上传）',
    en: 'the recognition approval is missing (upload it under documents)',
  },
  AREA_AGREES: {
    zh: '登记面积与图形面积不符，超出容差',
    en: 'recorded and computed area differ beyond tolerance',
  },
  NO_OVERLAP: {
    zh: '与已入库地块重叠超过 1 平方米',
    en: 'it overlaps a registered plot by more than 1 m²',
  },
  ACTIVE_CASE: { zh: '没有办理中的盘活案件', en: 'there is no open case' },
  CASE_BEGUN: { zh: '案件还没有办结任何节点', en: 'no milestone of the case is done yet' },
  CLOSING_MILESTONE: {
    zh: '案件的最后一个节点未办结，或缺少其依据材料',
    en: 'the last milestone of the case is not done, or lacks its evidence',
  },
  NO_ACTIVE_CASE: {
    zh: '还有办理中的案件，请先办结或终止',
    en: 'a case is still open; complete or cancel it first',
  },
} as const satisfies Record<string, Label>

const order = valuesOf(parcelStages)
const place = (stage: ParcelStage) => order.indexOf(stage)

/** Whether the move goes back; a plot that left the register comes back by being surveyed anew. */
export function goesBack(from: ParcelStage, to: ParcelStage): boolean {
  return place(to) < place(from)
}

/** Stages that may be entered at all: the next one, any earlier one, and out of the register. */
export function possibleStages(from: ParcelStage): readonly ParcelStage[] {
  if (from === 'REMOVED') return ['SURVEYED']
  const next = order[place(from) + 1]
  return order.filter((to) => to === next || to === 'REMOVED' || goesBack(from, to))
}

/** What still stands against a move; empty where it may be made. */
export function stageGuards(plot: MovingPlot, to: ParcelStage): StageGuard[] {
  const found: StageGuardCode[] = []
  const { stage } = plot
  if (stage === to) return [guard('SAME_STAGE')]
  if (!possibleStages(stage).includes(to)) return [guard('NOT_NEXT')]
  if (to === 'REMOVED' || (goesBack(stage, to) && place(to) < place('METHOD_SET'))) {
    return plot.hasActiveCase ? [guard('NO_ACTIVE_CASE')] : []
  }
  if (goesBack(stage, to)) return []
  if (to === 'VERIFIED' && !plot.hasRightHolder) found.push('RIGHT_HOLDER')
  if (to === 'RECOGNIZED') {
    if (plot.openTitleObstacles > 0) found.push('NO_TITLE_DISPUTE')
    if (!plot.hasRecognition) found.push('RECOGNITION')
  }
  if (to === 'REGISTERED') {
    if (plot.areaMismatch) found.push('AREA_AGREES')
    if (plot.overlaps.length > 0) found.push('NO_OVERLAP')
  }
  if (to === 'METHOD_SET' && !plot.hasActiveCase) found.push('ACTIVE_CASE')
  if (to === 'IN_PROGRESS') {
    if (!plot.hasActiveCase && !plot.caseCompleted) found.push('ACTIVE_CASE')
    else if (plot.milestonesDone === 0) found.push('CASE_BEGUN')
  }
  if (to === 'COMPLETED' && !plot.closingDone) found.push('CLOSING_MILESTONE')
  return found.map((code) => {
    const one = guard(code)
    return code === 'NO_OVERLAP' ? naming(one, plot.overlaps) : one
  })
}

function guard(code: StageGuardCode): StageGuard {
  return { code, said: sentences[code] }
}

function naming({ code, said }: StageGuard, codes: readonly string[]): StageGuard {
  const some = codes.slice(0, 3)
  return {
    code,
    said: { zh: `${said.zh}：${some.join('、')}`, en: `${said.en}: ${some.join(', ')}` },
  }
}
