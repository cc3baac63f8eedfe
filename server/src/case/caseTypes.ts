import { maySee } from '@panhuo/shared/access/access'
import { partyKinds } from '@panhuo/shared/case/case'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import type { CaseRow, MilestoneRow, PartyRow } from './caseQueries.ts'

export const CaseRef = builder.objectRef<CaseRow>('RevitalizationCase')

export const MilestoneRef = builder.objectRef<MilestoneRow>('CaseMilestone').implement({
  description: '案件的一个节点 / A step of a case',
  fields: (t) => ({
    code: t.exposeString('code', { description: '节点编号 / Code, such as A1' }),
    position: t.exposeInt('position', { description: '次序 / Its place' }),
    nameZh: t.exposeString('nameZh', { description: '中文名称 / Name in Chinese' }),
    nameEn: t.exposeString('nameEn', { description: '英文名称 / Name in English' }),
    evidenceRequired: t.exposeBoolean('evidenceRequired', {
      description: '须有依据材料 / Needs evidence',
    }),
    closesCase: t.exposeBoolean('closesCase', {
      description: '最后一个节点 / The closing step',
    }),
    plannedOn: t.field({
      type: 'Date',
      nullable: true,
      description: '计划日期 / Planned for',
      resolve: ({ plannedOn }) => plannedOn,
    }),
    actualOn: t.field({
      type: 'Date',
      nullable: true,
      description: '完成日期 / Done on',
      resolve: ({ actualOn }) => actualOn,
    }),
    skippedReason: t.exposeString('skippedReason', {
      nullable: true,
      description: '跳过原因 / Why it is left out',
    }),
    version: t.exposeInt('version', { description: '版本 / Version' }),
  }),
})

export const PartyRef = builder.objectRef<PartyRow>('CaseParty').implement({
  description: '案件参与方 / Who takes part in a case',
  fields: (t) => ({
    partyId: t.exposeInt('id', { description: '编号 / Its number' }),
    kind: t.field({
      type: codeType(partyKinds) as 'String',
      description: '身份 / As what',
      resolve: ({ kind }) => kind,
    }),
    name: t.string({
      nullable: true,
      description: '名称；分析人员为空 / Name; null for analysts',
      resolve: ({ name }, _args, { viewer }) =>
        maySee(viewer.role, { access: 'S', identifying: true }) ? name : null,
    }),
    note: t.exposeString('note', { nullable: true, description: '说明 / Note' }),
    leftOn: t.field({
      type: 'Date',
      nullable: true,
      description: '退出日期 / Left on',
      resolve: ({ leftOn }) => leftOn,
    }),
    version: t.exposeInt('version', { description: '版本 / Version' }),
  }),
})
