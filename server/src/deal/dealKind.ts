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
import { sql } from 'drizzle-orm'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import type { KeptField } from '../change/fieldChange.ts'
import { recordKind } from '../change/recordKind.ts'
import { dealScope } from './dealScope.ts'

const staff = (zh: string, en: string, more: Partial<KeptField> = {}): KeptField => ({
  zh,
  en,
  access: 'S',
  ...more,
})
// Rows of a deal that the person may see; asked by the id of a locked deal.
const anyDeal = () => sql`true`
const ofDeal = { type: 'Deal', scope: anyDeal } as const

/** Deals, as the change engine knows them. */
export const dealKind = recordKind({
  type: 'Deal',
  table: deal,
  noun: { zh: '招商项目', en: 'deal' },
  scope: dealScope,
  fields: { ...dealFields, investor: { ...investorWords, type: 'text' } },
})

recordKind({
  ...ofDeal,
  table: dealStep,
  noun: { zh: '招商步骤', en: 'step of a deal' },
  fields: {
    stage: staff('阶段', 'Stage', { type: 'code', list: dealStages }),
    reachedOn: staff('日期', 'Reached on', { type: 'date' }),
    evidence: staff('依据', 'Evidence', { type: 'text' }),
    standing: staff('有效', 'Stands', { type: 'flag' }),
  },
})
recordKind({
  ...ofDeal,
  table: dealTalk,
  noun: { zh: '对接记录', en: 'talk' },
  fields: {
    talkedOn: staff('日期', 'On', { type: 'date' }),
    text: staff('内容', 'What was said', { type: 'text' }),
  },
})
recordKind({
  ...ofDeal,
  table: dealParcel,
  noun: { zh: '意向地块', en: 'plot of a deal' },
  fields: {
    parcelId: staff('地块', 'Plot', { pointsTo: 'parcel' }),
    active: staff('有效', 'Stands', { type: 'flag' }),
  },
})
recordKind({
  ...ofDeal,
  table: dealProject,
  noun: { zh: '落地项目', en: 'project of a deal' },
  fields: {
    projectId: staff('项目', 'Project', { pointsTo: 'project' }),
    active: staff('有效', 'Stands', { type: 'flag' }),
  },
})

/** Yearly targets; everybody who keeps deals knows them. */
export const dealTargetKind = recordKind({
  type: 'DealTarget',
  table: dealTarget,
  noun: { zh: '招商目标', en: 'target of deals' },
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
