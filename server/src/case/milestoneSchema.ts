import { partyKinds } from '@panhuo/shared/case/case'
import { changeInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { changedCase } from './caseEditSchema.ts'
import { CaseRef } from './caseTypes.ts'
import { addParty, endParty, setMilestone } from './milestoneCommands.ts'

const ofCase = '案件编号 / The case'

const MilestoneInput = builder.inputType('SetMilestoneInput', {
  description: '填写节点，各项整体写入 / Writing a milestone; all of it as given',
  fields: (t) => ({
    ...changeInput(t),
    code: t.string({ required: true, description: ofCase }),
    milestone: t.string({ required: true, description: '节点编号 / Code of the milestone' }),
    expectedVersion: t.int({
      required: true,
      description: '您看到的节点版本 / Version of the milestone that you saw',
    }),
    plannedOn: t.field({ type: 'Date', description: '计划日期 / Planned for' }),
    actualOn: t.field({ type: 'Date', description: '完成日期 / Done on' }),
    skippedReason: t.string({ description: '跳过原因 / Why it is left out' }),
    documentId: t.int({ description: '依据材料 / Its evidence, a document of the case' }),
  }),
})
const PartyInput = builder.inputType('AddPartyInput', {
  description: '添加参与方 / Adding a party',
  fields: (t) => ({
    ...changeInput(t),
    code: t.string({ required: true, description: ofCase }),
    kind: t.field({
      type: codeType(partyKinds) as 'String',
      required: true,
      description: '身份 / As what',
    }),
    name: t.string({ required: true, description: '名称 / Name' }),
    note: t.string({ description: '说明 / Note' }),
  }),
})
const EndPartyInput = builder.inputType('EndPartyInput', {
  description: '参与方退出 / A party leaves',
  fields: (t) => ({
    ...changeInput(t),
    code: t.string({ required: true, description: ofCase }),
    partyId: t.int({ required: true, description: '参与方编号 / Number of the party' }),
    expectedVersion: t.int({ required: true, description: '您看到的版本 / Version that you saw' }),
  }),
})

builder.mutationField('setMilestone', (t) =>
  t.field({
    type: CaseRef,
    description: '填写节点 / Write a milestone',
    args: { input: t.arg({ type: MilestoneInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('SetMilestoneResult'),
    resolve: async (_root, { input }, context) =>
      changedCase(context, (await setMilestone(context, input)).code),
  }),
)
builder.mutationField('addParty', (t) =>
  t.field({
    type: CaseRef,
    description: '添加参与方 / Add a party',
    args: { input: t.arg({ type: PartyInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('AddPartyResult'),
    resolve: async (_root, { input }, context) =>
      changedCase(context, (await addParty(context, input as never)).code),
  }),
)
builder.mutationField('endParty', (t) =>
  t.field({
    type: CaseRef,
    description: '参与方退出 / A party leaves',
    args: { input: t.arg({ type: EndPartyInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('EndPartyResult'),
    resolve: async (_root, { input }, context) =>
      changedCase(context, (await endParty(context, input)).code),
  }),
)
