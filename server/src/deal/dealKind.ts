import type { Run } from '@panhuo/db/database'
import {
  deal,
  dealParcel,
  dealProject,
  dealStep,
  dealTalk,
  dealTarget,
} from '@panhuo/db/schema/deal'
import { mayDo } from '@panhuo/shared/access/duties'
import { dealStages } from '@panhuo/shared/deal/deal'
import { dealFields, investorWords } from '@panhuo/shared/deal/dealFields'
import { codeOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import type { KeptField } from '../change/fieldChange.ts'
import { recordKind } from '../change/recordKind.ts'
import { timelineTells } from '../change/tellings.ts'
import type { Viewer } from '../request/viewer.ts'
import { dealScope } from './dealScope.ts'
import { refuseUnsoundDeals } from './dealSoundness.ts'

const staff = (zh: string, en: string, more: Partial<KeptField> = {}): KeptField => ({
  zh,
  en,
  access: 'S',
  ...more,
})
const duty = 'KEEP_DEAL'
/** Parts of deals that the viewer may see; undoing a change of one undoes it for its deal. */
const partOf = (id: AnyPgColumn) =>
  ({
    type: 'Deal',
    duty,
    scope: (viewer: Viewer) =>
      sql`exists (select 1 from ${deal} where ${deal.id} = ${id} and ${deal.deletedAt} is null and ${dealScope(viewer)})`,
    owner: sql`(select 'Deal ' || code from deal named where named.id = ${id})`,
  }) as const
const soundAsWhole =
  (table: string) => async (run: Run, _viewer: Viewer, ids: readonly number[]) => {
    const rows = await run<{ id: number }>(
      sql`select distinct deal_id as id from ${sql.identifier(table)} where id = any(${`{${ids.join(',')}}`}::text::int[])`,
    )
    await refuseUnsoundDeals(
      run,
      rows.map(({ id }) => id),
    )
  }

/** Deals, as the change engine knows them. */
export const dealKind = recordKind({
  type: 'Deal',
  table: deal,
  noun: { zh: '招商项目', en: 'deal' },
  scope: dealScope,
  duty,
  refuseUnsound: (run, _viewer, ids) => refuseUnsoundDeals(run, ids),
  fields: {
    ...dealFields,
    investor: { ...investorWords, type: 'text', noted: true },
    demandId: staff('需求', 'Demand', { pointsTo: 'demand' }),
    deletedAt: staff('撤销时间', 'Taken back', { type: 'time' }),
    deletedReason: staff('撤销原因', 'Why taken back', { type: 'text' }),
  },
})

const stepKind = recordKind({
  ...partOf(dealStep.dealId),
  table: dealStep,
  unmaking: { standing: false },
  refuseUnsound: soundAsWhole('deal_step'),
  called: { by: ['stage'], words: ({ stage }) => codeOf(dealStages, String(stage)) },
  noun: { zh: '招商步骤', en: 'step of a deal' },
  fields: {
    stage: staff('阶段', 'Stage', { type: 'code', list: dealStages }),
    reachedOn: staff('日期', 'Reached on', { type: 'date' }),
    evidence: staff('依据', 'Evidence', { type: 'text' }),
    standing: staff('有效', 'Stands', { type: 'flag' }),
  },
})
// A talk has no way back: it says what was said on a day, and another one can set it right.
const talkKind = recordKind({
  ...partOf(dealTalk.dealId),
  table: dealTalk,
  noun: { zh: '对接记录', en: 'talk' },
  fields: {
    talkedOn: staff('日期', 'On', { type: 'date' }),
    text: staff('内容', 'What was said', { type: 'text' }),
  },
})
const plotKind = recordKind({
  ...partOf(dealParcel.dealId),
  table: dealParcel,
  unmaking: { active: false },
  noun: { zh: '意向地块', en: 'plot of a deal' },
  fields: {
    parcelId: staff('地块', 'Plot', { pointsTo: 'parcel' }),
    active: staff('有效', 'Stands', { type: 'flag' }),
  },
})
const resultKind = recordKind({
  ...partOf(dealProject.dealId),
  table: dealProject,
  unmaking: { active: false },
  noun: { zh: '落地项目', en: 'project of a deal' },
  fields: {
    projectId: staff('项目', 'Project', { pointsTo: 'project' }),
    active: staff('有效', 'Stands', { type: 'flag' }),
  },
})

for (const [kind, table] of [
  [stepKind, 'deal_step'],
  [talkKind, 'deal_talk'],
  [plotKind, 'deal_parcel'],
  [resultKind, 'deal_project'],
] as const) {
  timelineTells(
    dealKind,
    kind,
    (dealId) => sql`select id from ${sql.identifier(table)} where deal_id = ${dealId}`,
  )
}

/** Yearly targets; everybody who keeps deals knows them. */
export const dealTargetKind = recordKind({
  type: 'DealTarget',
  table: dealTarget,
  noun: { zh: '招商目标', en: 'target of deals' },
  duty: 'KEEP_RULES',
  isNode: false,
  scope: ({ role }) => (mayDo(role, 'KEEP_DEAL') ? sql`true` : sql`false`),
  fields: {
    contracts: staff('合同项目数', 'Contract projects', { type: 'integer' }),
    investment: staff('总投资', 'Investment', { type: 'number' }),
    source: staff('依据', 'Source', { type: 'text' }),
  },
})

constraintsSpeakOf({
  deal_step_one_standing: 'to',
  deal_standing_reason_set: 'standing',
  deal_target_year_unique: 'year',
})

actionsAreCalled({
  createDeal: { zh: '登记招商线索', en: 'Wrote down a lead' },
  updateDeal: { zh: '修改招商项目', en: 'Edited a deal' },
  moveDeal: { zh: '推进招商项目', en: 'Moved a deal' },
  setDealStanding: { zh: '停止或恢复招商项目', en: 'Stopped or resumed a deal' },
  addDealTalk: { zh: '记录对接', en: 'Noted a talk' },
  setDealTarget: { zh: '设定招商目标', en: 'Set a target of deals' },
})
