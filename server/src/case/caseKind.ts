import type { Run } from '@panhuo/db/database'
import { caseParcel, revitalizationCase } from '@panhuo/db/schema/case'
import { caseMilestone, caseParty } from '@panhuo/db/schema/caseWork'
import { document } from '@panhuo/db/schema/document'
import { documentKinds, partyKinds } from '@panhuo/shared/case/case'
import { caseFields } from '@panhuo/shared/case/caseFields'
import { type CodeList, codeOf } from '@panhuo/shared/words/codeList'
import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import type { KeptField } from '../change/fieldChange.ts'
import { alsoUnsound, recordKind } from '../change/recordKind.ts'
import { timelineTells } from '../change/tellings.ts'
import { parcelKind } from '../parcel/parcelKind.ts'
import type { Viewer } from '../request/viewer.ts'
import { caseScope, documentScope } from './caseScope.ts'
import {
  refusePartsOfClosed,
  refuseUnsoundCases,
  refuseUnsoundDocuments,
  refuseUnsoundPlots,
} from './caseSoundness.ts'

const staff = (zh: string, en: string, more: Partial<KeptField> = {}): KeptField => ({
  zh,
  en,
  access: 'S',
  ...more,
})
const f = revitalizationCase
const duty = 'KEEP_CASE'
const ids = (values: readonly number[]) => sql`${`{${values.join(',')}}`}::text::int[]`
const codeOfCase = (id: SQL | AnyPgColumn) =>
  sql`(select 'RevitalizationCase ' || code from revitalization_case named where named.id = ${id})`
/** Parts of cases that the viewer may see. */
const ofSeenCase = (id: AnyPgColumn) => (viewer: Viewer) =>
  sql`exists (select 1 from ${f} where ${f.id} = ${id} and ${caseScope(viewer)})`
const whileOpen = (table: string) => (run: Run, _viewer: Viewer, touched: readonly number[]) =>
  refusePartsOfClosed(
    run,
    sql`select case_id from ${sql.identifier(table)} where id = any(${ids(touched)})`,
  )
const called = (list: CodeList) => ({
  by: ['kind'],
  words: ({ kind }: Readonly<Record<string, unknown>>) => codeOf(list, String(kind)),
})

/** Cases, as the change engine knows them. */
export const caseKind = recordKind({
  type: 'RevitalizationCase',
  table: revitalizationCase,
  noun: { zh: '盘活案件', en: 'case' },
  scope: caseScope,
  duty,
  refuseUnsound: (run, _viewer, touched) => refuseUnsoundCases(run, touched),
  called: { by: ['code'], words: ({ code }) => ({ zh: String(code), en: String(code) }) },
  fields: { ...caseFields, deletedAt: staff('撤销时间', 'Taken back', { type: 'time' }) },
})

recordKind({
  type: 'RevitalizationCase',
  table: caseParcel,
  noun: { zh: '案件地块', en: 'plot of a case' },
  scope: ofSeenCase(caseParcel.caseId),
  duty,
  unmaking: { active: false },
  owner: codeOfCase(caseParcel.caseId),
  fields: {
    parcelId: staff('地块', 'Plot', { pointsTo: 'parcel' }),
    active: staff('办理中', 'Active', { type: 'flag' }),
  },
})

/** Milestones; a conflict over one names its case. */
export const milestoneKind = recordKind({
  type: 'RevitalizationCase',
  table: caseMilestone,
  noun: { zh: '节点', en: 'milestone' },
  scope: ofSeenCase(caseMilestone.caseId),
  duty,
  unmaking: 'FOLLOW',
  refuseUnsound: whileOpen('case_milestone'),
  owner: codeOfCase(caseMilestone.caseId),
  called: {
    by: ['name_zh', 'name_en'],
    words: ({ name_zh, name_en }) => ({ zh: String(name_zh), en: String(name_en) }),
  },
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
  scope: ofSeenCase(caseParty.caseId),
  duty,
  refuseUnsound: whileOpen('case_party'),
  owner: codeOfCase(caseParty.caseId),
  called: called(partyKinds),
  fields: {
    kind: staff('参与方', 'Party', { type: 'code', list: partyKinds }),
    name: staff('名称', 'Name', { type: 'text', identifying: true }),
    note: staff('说明', 'Note', { type: 'text' }),
    leftOn: staff('退出日期', 'Left on', { type: 'date' }),
    deletedAt: staff('撤销时间', 'Taken back', { type: 'time' }),
  },
})

/** Documents of cases and plots. */
export const documentKind = recordKind({
  type: 'Document',
  table: document,
  noun: { zh: '材料', en: 'document' },
  scope: documentScope,
  duty,
  refuseUnsound: (run, _viewer, touched) => refuseUnsoundDocuments(run, touched),
  owner: sql`coalesce(${codeOfCase(document.caseId)}, (select 'Parcel ' || code from parcel named where named.id = ${document.parcelId}))`,
  isNode: false,
  called: called(documentKinds),
  fields: {
    name: staff('文件名', 'File', { type: 'text', identifying: true }),
    kind: staff('材料类别', 'Kind of document', { type: 'code', list: documentKinds }),
    parcelId: staff('地块', 'Plot', { pointsTo: 'parcel' }),
    caseId: staff('盘活案件', 'Case', { pointsTo: 'revitalization_case' }),
    deletedAt: staff('删除时间', 'Deleted', { type: 'time' }),
  },
})

alsoUnsound(parcelKind, (run, _viewer, touched) =>
  refuseUnsoundPlots(run, sql`select unnest(${ids(touched)})`),
)

// What happens to a case is told of its plots as well, and what happens to its parts of both.
const casesOf = (parcelId: SQL) =>
  sql`select case_id from case_parcel where parcel_id = ${parcelId}`
timelineTells(parcelKind, caseKind, casesOf)
for (const [kind, table] of [
  [milestoneKind, 'case_milestone'],
  [partyKind, 'case_party'],
  [documentKind, 'document'],
] as const) {
  const of = sql.identifier(table)
  timelineTells(caseKind, kind, (caseId) => sql`select id from ${of} where case_id = ${caseId}`)
  timelineTells(
    parcelKind,
    kind,
    (parcelId) => sql`select id from ${of} where case_id in (${casesOf(parcelId)})`,
  )
}
timelineTells(
  parcelKind,
  documentKind,
  (parcelId) => sql`select id from document where parcel_id = ${parcelId}`,
)

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
  addMilestoneTemplate: { zh: '新增节点', en: 'Added a milestone' },
  updateMilestoneTemplate: { zh: '修改节点清单', en: 'Edited the list of milestones' },
  sweepDocuments: { zh: '清理未附材料', en: 'Swept unattached documents' },
})
