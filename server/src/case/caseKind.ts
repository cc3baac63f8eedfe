import { caseParcel, revitalizationCase } from '@panhuo/db/schema/case'
import { caseMilestone, caseParty } from '@panhuo/db/schema/caseWork'
import { document } from '@panhuo/db/schema/document'
import { documentKinds, partyKinds } from '@panhuo/shared/case/case'
import { caseFields } from '@panhuo/shared/case/caseFields'
import { sql } from 'drizzle-orm'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import type { KeptField } from '../change/fieldChange.ts'
import { recordKind } from '../change/recordKind.ts'
import { caseScope } from './caseScope.ts'

const staff = (zh: string, en: string, more: Partial<KeptField> = {}): KeptField => ({
  zh,
  en,
  access: 'S',
  ...more,
})
// Rows of a case that the person may see; asked by the id of a locked case.
const anyCase = () => sql`true`

/** Cases, as the change engine knows them. */
export const caseKind = recordKind({
  type: 'RevitalizationCase',
  table: revitalizationCase,
  noun: { zh: '盘活案件', en: 'case' },
  scope: caseScope,
  fields: caseFields,
})

recordKind({
  type: 'RevitalizationCase',
  table: caseParcel,
  noun: { zh: '案件地块', en: 'plot of a case' },
  scope: anyCase,
  fields: {
    parcelId: staff('地块', 'Plot', { pointsTo: 'parcel' }),
    active: staff('办理中', 'Active', { type: 'flag' }),
  },
})

/** Milestones; a conflict over one names its case. */
export const milestoneKind = recordKind({
  type: 'RevitalizationCase',
  table: caseMilestone,
  noun: { zh: '案件节点', en: 'milestone' },
  scope: anyCase,
  fields: {
    plannedOn: staff('计划日期', 'Planned', { type: 'date' }),
    actualOn: staff('完成日期', 'Done', { type: 'date' }),
    skippedReason: staff('跳过原因', 'Why left out', { type: 'text' }),
    documentId: staff('依据材料', 'Evidence', { type: 'integer' }),
  },
})

/** Parties of a case. */
export const partyKind = recordKind({
  type: 'RevitalizationCase',
  table: caseParty,
  noun: { zh: '参与方', en: 'party' },
  scope: anyCase,
  fields: {
    kind: staff('参与方', 'Party', { type: 'code', list: partyKinds }),
    name: staff('名称', 'Name', { type: 'text', identifying: true }),
    note: staff('说明', 'Note', { type: 'text' }),
    leftOn: staff('退出日期', 'Left on', { type: 'date' }),
  },
})

recordKind({
  type: 'RevitalizationCase',
  table: document,
  noun: { zh: '材料', en: 'document' },
  scope: anyCase,
  fields: {
    name: staff('文件名', 'File', { type: 'text', identifying: true }),
    kind: staff('材料类别', 'Kind of document', { type: 'code', list: documentKinds }),
    parcelId: staff('地块', 'Plot', { pointsTo: 'parcel' }),
    deletedAt: staff('删除时间', 'Deleted', { type: 'time' }),
  },
})

constraintsSpeakOf({
  revitalization_case_track_set: 'track',
  revitalization_case_closed_on_sound: 'closedOn',
  case_parcel_one_active: 'plots',
  case_parcel_once: 'plots',
  case_milestone_done_or_skipped: 'skippedReason',
  document_owner_one: 'caseCode',
})

actionsAreCalled({
  moveParcelStage: { zh: '变更阶段', en: 'Moved to another stage' },
  openCase: { zh: '立案', en: 'Opened a case' },
  changeCaseMethod: { zh: '变更盘活方式', en: 'Changed the method' },
  closeCase: { zh: '结案', en: 'Closed the case' },
  updateCase: { zh: '修改案件', en: 'Edited the case' },
  setMilestone: { zh: '填写节点', en: 'Wrote a milestone' },
  addParty: { zh: '添加参与方', en: 'Added a party' },
  endParty: { zh: '参与方退出', en: 'A party left' },
  addDocument: { zh: '上传材料', en: 'Uploaded a document' },
  attachDocument: { zh: '附材料', en: 'Attached a document' },
  removeDocument: { zh: '取下材料', en: 'Took a document away' },
  updateMilestoneTemplate: { zh: '修改节点清单', en: 'Edited the list of milestones' },
  recordThresholdCheck: { zh: '记录准入判断', en: 'Recorded a rule check' },
})
