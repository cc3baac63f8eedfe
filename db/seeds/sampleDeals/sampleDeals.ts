import {
  type ContractKind,
  type DealStage,
  type DealStanding,
  dealStages,
  type LeadSource,
  stageRank,
} from '@panhuo/shared/deal/deal'
import type { Day } from '@panhuo/shared/project/month'
import { valuesOf } from '@panhuo/shared/words/codeList'

/**
 * Made-up deals, so that board, rates and follow-ups can be tried. No source tells of any investor:
 * each is ILLUSTRATIVE, is named a sample, and belongs to a team that does not exist.
 */
export interface SampleDeal {
  readonly code: string
  readonly name: string
  readonly investor: string
  readonly industry: string
  /** 万元. */
  readonly investment: number | null
  readonly leadSource: LeadSource
  readonly stage: DealStage
  readonly standing: DealStanding
  readonly standingReason: string | null
  readonly standingOn: Day | null
  readonly contractKind: ContractKind | null
  readonly ownerId: string
  readonly ownerName: string
  readonly followUpOn: Day | null
  readonly plot: string | null
  readonly steps: readonly { readonly stage: DealStage; readonly reachedOn: Day }[]
  readonly talks: readonly { readonly talkedOn: Day; readonly text: string }[]
}

const teams = {
  desk: { ownerId: 'demo:INVESTMENT_STAFF', ownerName: '演示·招商人员' },
  other: { ownerId: 'sample:team', ownerName: '样例·招商二组' },
} as const

/** name, industry, 万元, source, stage, days since the lead, days between steps, team, days to the follow-up. */
type Row = readonly [
  name: string,
  industry: string,
  investment: number | null,
  leadSource: LeadSource,
  stage: DealStage,
  age: number,
  pace: number,
  team: keyof typeof teams,
  followUp: number | null,
  more?: Partial<Pick<SampleDeal, 'standing' | 'standingReason' | 'contractKind' | 'plot'>>,
]

const rows: readonly Row[] = [
  ['精密机床部件生产线', 'C3421', 12_000, 'FELLOW', 'LEAD', 9, 9, 'desk', 2],
  ['汽车零部件仓配中心', 'G59', 8500, 'LOCAL_FIRM', 'LEAD', 21, 9, 'other', -1],
  ['智能传感器组装', 'C39', 26_000, 'EVENT', 'CONTACT', 44, 20, 'desk', -3],
  ['新能源车服务综合体', 'F5261', 15_000, 'TEAM', 'CONTACT', 60, 30, 'other', 5],
  [
    ...(['电气成套设备制造', 'C38', 42_000, 'BY_FIRM', 'NEGOTIATING', 96, 35, 'desk', 0] as const),
    { plot: '350504-SY-0008' },
  ],
  [
    ...([
      '医用耗材洁净厂房',
      'C27',
      30_000,
      'EVENT',
      'NEGOTIATING',
      150,
      40,
      'other',
      null,
    ] as const),
    { standing: 'ON_HOLD', standingReason: '样例：投资方等待总部决策' },
  ],
  [
    ...(['运动鞋材小批量工厂', 'C195', 6000, 'FELLOW', 'CONTACT', 170, 40, 'desk', null] as const),
    { standing: 'LOST', standingReason: '样例：选址外市' },
  ],
  ['工业软件研发基地', 'I65', 18_000, 'TEAM', 'SIGNED', 200, 45, 'desk', 12],
  [
    ...(['智能物流装备', 'C35', 225_000, 'BY_FIRM', 'SIGNED', 240, 50, 'other', 20] as const),
    { contractKind: 'FRAMEWORK' },
  ],
  ['纺织服装智造车间', 'C18', 9800, 'LOCAL_FIRM', 'FULFILLED', 300, 45, 'desk', 30],
  ['预制构件生产', 'C30', 21_000, 'BY_FIRM', 'STARTED', 420, 60, 'other', 40],
  ['专用设备总装', 'C35', 36_500, 'FELLOW', 'PRODUCING', 760, 90, 'desk', null],
  [
    ...(['包装材料厂', 'C30', 5200, 'EVENT', 'SIGNED', 560, 60, 'other', null] as const),
    { standing: 'CANCELLED', standingReason: '样例：逾期未到资' },
  ],
  ['电子元件分拣中心', 'C39', null, 'TEAM', 'IN_STATISTICS', 980, 95, 'other', null],
]

/** The sample deals with days counted from today, so that they never look old. */
export function sampleDeals(today: Day): readonly SampleDeal[] {
  return rows.map(
    ([name, industry, investment, leadSource, stage, age, pace, team, followUp, more], index) => {
      const number = String(index + 1).padStart(4, '0')
      const steps = valuesOf(dealStages)
        .slice(0, stageRank(stage) + 1)
        .map((reached, at) => ({ stage: reached, reachedOn: later(today, at * pace - age) }))
      const last = steps.at(-1)?.reachedOn ?? today
      const signed = stageRank(stage) >= stageRank('SIGNED')
      return {
        code: `350504-ZS-${number}`,
        name: `${name}（样例）`,
        investor: `样例投资方 ${number}`,
        industry,
        investment,
        leadSource,
        stage,
        standing: more?.standing ?? 'ACTIVE',
        standingReason: more?.standingReason ?? null,
        standingOn: more?.standing ? later(last, 20) : null,
        contractKind: signed ? (more?.contractKind ?? 'CONTRACT') : null,
        ...teams[team],
        followUpOn: followUp === null ? null : later(today, followUp),
        plot: more?.plot ?? null,
        steps,
        talks:
          followUp === null ? [] : [{ talkedOn: last, text: '样例：电话沟通用地和厂房需求。' }],
      }
    },
  )
}

function later(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
