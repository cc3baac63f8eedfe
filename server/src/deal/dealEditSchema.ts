import { contractKinds, dealStages, dealStandings, leadSources } from '@panhuo/shared/deal/deal'
import { changeInput, versionInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { builder, type Types } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { createDeal, updateDeal } from './dealCommands.ts'
import { addDealTalk, moveDeal, setDealStanding } from './dealMoveCommands.ts'
import { type DealRow, dealByCode } from './dealQueries.ts'
import { DealRef } from './dealSchema.ts'

/** The deal after a change, as the viewer may see it. */
async function changedDeal(context: Context, code: string): Promise<DealRow> {
  const row = await dealByCode(context, code)
  if (!row) throw new NotFound('code', code)
  return row
}

function valuesInput(t: PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>) {
  return {
    name: t.string({ required: true, description: '项目名称 / Project' }),
    investor: t.string({ required: true, description: '投资方 / Investor' }),
    industry: t.string({ description: '产业类型，GB/T 4754 / Industry, GB/T 4754' }),
    investment: t.float({ description: '计划总投资，万元 / Planned investment, 10,000 CNY' }),
    leadSource: t.field({
      type: codeType(leadSources) as 'String',
      description: '线索来源 / Source of the lead',
    }),
    followUpOn: t.field({ type: 'Date', description: '下次跟进 / Next follow-up' }),
    note: t.string({ description: '说明 / Note' }),
    demandCode: t.string({
      description:
        '投资需求编号；不填则不变，空则取消 / Code of the demand behind it; unchanged when absent, none when empty',
    }),
    parcelCodes: t.stringList({
      description: '意向地块编号；不填则不变 / Codes of its plots; unchanged when absent',
    }),
    projectCodes: t.stringList({
      description: '落地项目编号；不填则不变 / Codes of its projects; unchanged when absent',
    }),
  }
}

const CreateInput = builder.inputType('CreateDealInput', {
  description: '登记招商线索，登记人即负责人 / Writing a lead down; who does it keeps the deal',
  fields: (t) => ({
    ...changeInput(t),
    ...valuesInput(t),
    reachedOn: t.field({
      type: 'Date',
      description: '线索日期，缺省今天 / Day of the lead, today when absent',
    }),
  }),
})
const UpdateInput = builder.inputType('UpdateDealInput', {
  description: '修改招商项目，各项整体写入 / Editing a deal; all of it as given',
  fields: (t) => ({ ...versionInput(t), ...changeInput(t), ...valuesInput(t) }),
})
const MoveInput = builder.inputType('MoveDealInput', {
  description: '推进或退回 / A step on or back',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    to: t.field({
      type: codeType(dealStages) as 'String',
      required: true,
      description: '下一阶段，或退回到的阶段 / The next stage, or a former one',
    }),
    on: t.field({ type: 'Date', description: '发生日期，缺省今天 / Today when absent' }),
    contractKind: t.field({
      type: codeType(contractKinds) as 'String',
      description: '签约时：签的是什么 / When signing: what was signed',
    }),
    evidence: t.string({ description: '依据 / What shows it' }),
    documentId: t.int({
      description: '本人刚上传的材料 / A document that the person uploaded',
    }),
  }),
})
const StandingInput = builder.inputType('SetDealStandingInput', {
  description: '暂停、终止、解约或恢复，原因必填 / Stopping or resuming, with the reason',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    standing: t.field({
      type: codeType(dealStandings) as 'String',
      required: true,
      description: '去留 / Standing',
    }),
    on: t.field({ type: 'Date', description: '日期，缺省今天 / Today when absent' }),
  }),
})
const TalkInput = builder.inputType('AddDealTalkInput', {
  description: '记录一次对接和下次跟进 / Noting a talk and the next follow-up',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    talkedOn: t.field({ type: 'Date', description: '日期，缺省今天 / Today when absent' }),
    text: t.string({ required: true, description: '内容 / What was said' }),
    followUpOn: t.field({
      type: 'Date',
      description: '下次跟进，不填为没有 / Next follow-up; none when absent',
    }),
  }),
})

builder.mutationField('createDeal', (t) =>
  t.field({
    type: DealRef,
    description: '登记招商线索 / Write a lead down',
    args: { input: t.arg({ type: CreateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('CreateDealResult'),
    resolve: async (_root, { input }, context) =>
      changedDeal(context, (await createDeal(context, input as never)).code),
  }),
)
builder.mutationField('updateDeal', (t) =>
  t.field({
    type: DealRef,
    description: '修改招商项目 / Edit a deal',
    args: { input: t.arg({ type: UpdateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('UpdateDealResult'),
    resolve: async (_root, { input }, context) =>
      changedDeal(context, (await updateDeal(context, input as never)).code),
  }),
)
builder.mutationField('moveDeal', (t) =>
  t.field({
    type: DealRef,
    description: '推进招商项目 / Move a deal on or back',
    args: { input: t.arg({ type: MoveInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('MoveDealResult'),
    resolve: async (_root, { input }, context) =>
      changedDeal(context, (await moveDeal(context, input as never)).code),
  }),
)
builder.mutationField('setDealStanding', (t) =>
  t.field({
    type: DealRef,
    description: '停止或恢复招商项目 / Stop or resume a deal',
    args: { input: t.arg({ type: StandingInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('SetDealStandingResult'),
    resolve: async (_root, { input }, context) =>
      changedDeal(context, (await setDealStanding(context, input as never)).code),
  }),
)
builder.mutationField('addDealTalk', (t) =>
  t.field({
    type: DealRef,
    description: '记录对接 / Note a talk',
    args: { input: t.arg({ type: TalkInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('AddDealTalkResult'),
    resolve: async (_root, { input }, context) =>
      changedDeal(context, (await addDealTalk(context, input)).code),
  }),
)
