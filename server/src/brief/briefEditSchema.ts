import { briefStates, briefSubjects } from '@panhuo/shared/brief/brief'
import { changeInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { builder, type Types } from '../schema/builder.ts'
import { codeType, LocaleEnum } from '../schema/enums.ts'
import { createBrief, moveBrief, type Named, reviseBrief, updateBrief } from './briefCommands.ts'
import { briefByNumber, presentDesk } from './briefQueries.ts'
import { BriefRef, DeskRef } from './briefSchema.ts'
import { setContactDesk } from './deskCommands.ts'

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

const PolicyInput = builder.inputType('BriefPolicyInput', {
  description: '推介单引用的政策 / A policy that a brief names',
  fields: (t) => ({
    name: t.string({ required: true, description: '政策 / What it gives' }),
    document: t.string({ required: true, description: '文件 / Its document' }),
    validFrom: t.field({ type: 'Date', description: '生效日 / In force from' }),
    validTo: t.field({ type: 'Date', description: '失效日 / In force to' }),
  }),
})

function textInput(t: InputBuilder) {
  return {
    highlights: t.string({ description: '亮点 / Highlights' }),
    terms: t.string({ description: '准入条件 / Terms of admission' }),
    policies: t.field({
      type: [PolicyInput],
      description: '政策，至多 8 项 / Policies, at most 8',
    }),
  }
}
function numberInput(t: InputBuilder) {
  return {
    ...changeInput(t),
    number: t.string({ required: true, description: '编号 / Number' }),
    expectedVersion: t.int({ required: true, description: '您看到的版本 / Version that you saw' }),
  }
}

const CreateInput = builder.inputType('CreateBriefInput', {
  description: '起草推介单 / Drafting a brief',
  fields: (t) => ({
    ...changeInput(t),
    ...textInput(t),
    subject: t.field({
      type: codeType(briefSubjects) as 'String',
      required: true,
      description: '推介对象 / Kind of subject',
    }),
    code: t.string({
      required: true,
      description:
        '已发布地块、由其组成的连片或园区的编号 / Code of a released plot, of an assembly of such, or of a park',
    }),
    locale: t.field({ type: LocaleEnum, required: true, description: '语言 / Language' }),
  }),
})
const UpdateInput = builder.inputType('UpdateBriefInput', {
  description: '修改草稿，各项整体写入；已核对的退回草稿 / Editing a draft, all of it as given',
  fields: (t) => ({ ...numberInput(t), ...textInput(t) }),
})
const MoveInput = builder.inputType('MoveBriefInput', {
  description: '核对、签发、退回或收回 / Checking, issuing, sending back or withdrawing',
  fields: (t) => ({
    ...numberInput(t),
    to: t.field({
      type: codeType(briefStates) as 'String',
      required: true,
      description: '下一状态 / The next state',
    }),
  }),
})
const ReviseInput = builder.inputType('ReviseBriefInput', {
  description: '起草新版；旧版到新版签发为止有效 / Drafting a new edition',
  fields: numberInput,
})
const DeskInput = builder.inputType('SetContactDeskInput', {
  description: '设定招商窗口，只填办公电话 / Setting the contact desk; an office phone alone',
  fields: (t) => ({
    ...changeInput(t),
    nameZh: t.string({ required: true, description: '名称 / Name in Chinese' }),
    nameEn: t.string({ required: true, description: '英文名称 / Name in English' }),
    phone: t.string({ required: true, description: '办公电话 / Office phone' }),
    address: t.string({ description: '地址 / Address' }),
  }),
})

async function presentBrief(context: Context, { number }: Named) {
  const row = await briefByNumber(context, number)
  if (!row) throw new NotFound('number', number)
  return row
}

builder.mutationFields((t) => ({
  createBrief: t.field({
    type: BriefRef,
    description: '起草推介单 / Draft a brief',
    args: { input: t.arg({ type: CreateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('CreateBriefResult'),
    resolve: async (_root, { input }, context) =>
      presentBrief(context, await createBrief(context, input as never)),
  }),
  updateBrief: t.field({
    type: BriefRef,
    description: '修改推介单草稿 / Edit a draft',
    args: { input: t.arg({ type: UpdateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('UpdateBriefResult'),
    resolve: async (_root, { input }, context) =>
      presentBrief(context, await updateBrief(context, input as never)),
  }),
  moveBrief: t.field({
    type: BriefRef,
    description: '核对、签发或收回推介单 / Check, issue or withdraw a brief',
    args: { input: t.arg({ type: MoveInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('MoveBriefResult'),
    resolve: async (_root, { input }, context) =>
      presentBrief(context, await moveBrief(context, input as never)),
  }),
  reviseBrief: t.field({
    type: BriefRef,
    description: '起草新版 / Draft a new edition',
    args: { input: t.arg({ type: ReviseInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('ReviseBriefResult'),
    resolve: async (_root, { input }, context) =>
      presentBrief(context, await reviseBrief(context, input)),
  }),
  setContactDesk: t.field({
    type: DeskRef,
    description: '设定招商窗口 / Set the contact desk',
    args: { input: t.arg({ type: DeskInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('SetContactDeskResult'),
    resolve: async (_root, { input }, context) => {
      await setContactDesk(context, input)
      const desk = await presentDesk(context)
      if (!desk) throw new NotFound('nameZh', '招商窗口')
      return desk
    },
  }),
}))
