import { caseTracks } from '@panhuo/shared/case/case'
import { type RevitalizationMethod, revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { changeInput } from '../change/changeInput.ts'
import { changesQuery } from '../change/changeSchema.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { builder, type Types } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { addMilestoneTemplate, templateKind, updateMilestoneTemplate } from './templateCommands.ts'
import { milestoneTemplates, type TemplateRow, templateById } from './templateQueries.ts'

const MethodType = codeType(revitalizationMethods) as 'String'

const TemplateRef = builder.objectRef<TemplateRow>('MilestoneTemplate')

// A node, so that a conflict over it can show the present one.
builder.node(TemplateRef, {
  description: '某种方式的一个标准节点 / A step of a way of revitalization',
  id: { resolve: ({ id }) => String(id) },
  loadMany: (ids, context) => Promise.all(ids.map((id) => templateById(context, Number(id)))),
  fields: (t) => ({
    templateId: t.exposeInt('id', { description: '编号 / Its number' }),
    method: t.field({
      type: MethodType,
      description: '盘活方式 / Method',
      resolve: ({ method }) => method,
    }),
    track: t.field({
      type: codeType(caseTracks) as 'String',
      nullable: true,
      description: '司法程序 / Track',
      resolve: ({ track }) => track,
    }),
    code: t.exposeString('code', { description: '节点编号 / Code' }),
    position: t.exposeInt('position', { description: '次序 / Its place' }),
    nameZh: t.exposeString('nameZh', { description: '中文名称 / Name in Chinese' }),
    nameEn: t.exposeString('nameEn', { description: '英文名称 / Name in English' }),
    evidenceRequired: t.exposeBoolean('evidenceRequired', {
      description: '须有依据材料 / Needs evidence',
    }),
    closesCase: t.exposeBoolean('closesCase', { description: '最后一个节点 / Closing step' }),
    source: t.exposeString('source', { description: '依据 / Source' }),
    validFrom: t.field({
      type: 'Date',
      description: '生效日期 / In force from',
      resolve: ({ validFrom }) => validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: '失效日期 / In force until',
      resolve: ({ validTo }) => validTo,
    }),
    version: t.exposeInt('version', { description: '版本 / Version' }),
  }),
})

builder.queryField('milestoneTemplates', (t) =>
  t.field({
    type: [TemplateRef],
    description: '各方式的标准节点 / The steps of each way',
    args: { method: t.arg({ type: MethodType, description: '只取一种方式 / Of one method' }) },
    complexity: { field: 2, multiplier: 100 },
    resolve: (_root, { method }, context) =>
      milestoneTemplates(context, (method ?? null) as RevitalizationMethod | null),
  }),
)

changesQuery('milestoneTemplateChanges', templateKind)

const TemplateInput = builder.inputType('UpdateMilestoneTemplateInput', {
  description: '修改标准节点；已立案件不变 / Editing a step; open cases keep theirs',
  fields: (t) => ({
    ...changeInput(t),
    ...stepInput(t),
    templateId: t.int({ required: true, description: '编号 / Its number' }),
    expectedVersion: t.int({ required: true, description: '您看到的版本 / Version that you saw' }),
  }),
})

const AddInput = builder.inputType('AddMilestoneTemplateInput', {
  description: '新增标准节点；已立案件不变 / Adding a step; open cases keep theirs',
  fields: (t) => ({
    ...changeInput(t),
    ...stepInput(t),
    afterId: t.int({
      required: true,
      description:
        '排在哪个节点之后，同一方式 / Number of the step that it follows, of the same way',
    }),
  }),
})

function stepInput(t: PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>) {
  return {
    nameZh: t.string({ required: true, description: '中文名称 / Name in Chinese' }),
    nameEn: t.string({ required: true, description: '英文名称 / Name in English' }),
    evidenceRequired: t.boolean({ required: true, description: '须有依据材料 / Needs evidence' }),
    source: t.string({ required: true, description: '依据 / Source' }),
    validFrom: t.field({ type: 'Date', required: true, description: '生效 / In force from' }),
    validTo: t.field({ type: 'Date', description: '失效 / In force until' }),
  }
}

builder.mutationField('addMilestoneTemplate', (t) =>
  t.field({
    type: TemplateRef,
    description: '新增标准节点 / Add a step to a way',
    args: { input: t.arg({ type: AddInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('AddMilestoneTemplateResult'),
    resolve: async (_root, { input }, context) =>
      templateById(context, (await addMilestoneTemplate(context, input)).id),
  }),
)

builder.mutationField('updateMilestoneTemplate', (t) =>
  t.field({
    type: TemplateRef,
    description: '修改标准节点 / Edit a step of a way',
    args: { input: t.arg({ type: TemplateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('UpdateMilestoneTemplateResult'),
    resolve: async (_root, { input }, context) =>
      templateById(context, (await updateMilestoneTemplate(context, input)).id),
  }),
)
