import { caseTracks } from '@panhuo/shared/case/case'
import { revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { changeInput, versionInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { changeCaseMethod, closeCase, openCase, updateCase } from './caseCommands.ts'
import { type CaseRow, caseByCode } from './caseQueries.ts'
import { CaseRef } from './caseTypes.ts'

const MethodType = codeType(revitalizationMethods) as 'String'
const TrackType = codeType(caseTracks) as 'String'

/** The case after a change, as the viewer may see it. */
export async function changedCase(context: Context, code: string): Promise<CaseRow> {
  const row = await caseByCode(context, code)
  if (!row) throw new NotFound('code', code)
  return row
}

const CasePlotInput = builder.inputType('CasePlotInput', {
  description: '案件的一宗地块 / A plot of a case',
  fields: (t) => ({
    code: t.string({ required: true, description: '编号 / Code' }),
    expectedVersion: t.int({
      description: '您看到的版本；不填则不核对 / Version that you saw; unchecked when absent',
    }),
  }),
})

const OpenInput = builder.inputType('OpenCaseInput', {
  description: '立案：一宗或相连的多宗地块 / Opening a case for one or several adjoining plots',
  fields: (t) => ({
    ...changeInput(t),
    plots: t.field({ type: [CasePlotInput], required: true, description: '地块 / Plots' }),
    method: t.field({ type: MethodType, required: true, description: '盘活方式 / Method' }),
    track: t.field({ type: TrackType, description: '司法程序，仅司法重整 / Judicial cases only' }),
    openedOn: t.field({ type: 'Date', description: '立案日期，缺省今天 / Today when absent' }),
    leadUnit: t.string({ description: '牵头单位 / Lead unit' }),
    note: t.string({ description: '说明 / Note' }),
  }),
})

const ChangeMethodInput = builder.inputType('ChangeCaseMethodInput', {
  description: '变更方式：原案件以“变更方式”结案并保留 / The former case is closed and kept',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    method: t.field({ type: MethodType, required: true, description: '新方式 / New method' }),
    track: t.field({ type: TrackType, description: '司法程序 / Track' }),
  }),
})

const ClosingType = builder.enumType('CaseClosing', {
  description: '结案方式 / How a case ends',
  values: {
    COMPLETED: { description: '办结 / Completed' },
    CANCELLED: { description: '终止，地块退回上图入库 / Cancelled; its plots wait again' },
  },
})
const CloseInput = builder.inputType('CloseCaseInput', {
  description: '结案 / Closing a case',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    status: t.field({ type: ClosingType, required: true, description: '结案方式 / How' }),
    closedOn: t.field({ type: 'Date', description: '结案日期，缺省今天 / Today when absent' }),
  }),
})

const UpdateInput = builder.inputType('UpdateCaseInput', {
  description: '修改案件，三项整体写入 / Editing a case; the three are written as given',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    leadUnit: t.string({ description: '牵头单位 / Lead unit' }),
    note: t.string({ description: '说明 / Note' }),
    publishedOn: t.field({
      type: 'Date',
      description: '司法案件公告日期 / Day a judicial case was published',
    }),
  }),
})

builder.mutationField('openCase', (t) =>
  t.field({
    type: CaseRef,
    description: '立案 / Open a case',
    args: { input: t.arg({ type: OpenInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('OpenCaseResult'),
    resolve: async (_root, { input }, context) =>
      changedCase(context, (await openCase(context, input as never)).code),
  }),
)
builder.mutationField('changeCaseMethod', (t) =>
  t.field({
    type: CaseRef,
    description: '变更方式，返回新案件 / Change the method; gives the new case',
    args: { input: t.arg({ type: ChangeMethodInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('ChangeCaseMethodResult'),
    resolve: async (_root, { input }, context) =>
      changedCase(context, (await changeCaseMethod(context, input as never)).code),
  }),
)
builder.mutationField('closeCase', (t) =>
  t.field({
    type: CaseRef,
    description: '结案 / Close a case',
    args: { input: t.arg({ type: CloseInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('CloseCaseResult'),
    resolve: async (_root, { input }, context) =>
      changedCase(context, (await closeCase(context, input)).code),
  }),
)
builder.mutationField('updateCase', (t) =>
  t.field({
    type: CaseRef,
    description: '修改案件 / Edit a case',
    args: { input: t.arg({ type: UpdateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('UpdateCaseResult'),
    resolve: async (_root, { input }, context) =>
      changedCase(context, (await updateCase(context, input)).code),
  }),
)
