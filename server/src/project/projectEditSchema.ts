import { projectEdits } from '@panhuo/shared/project/projectEdit'
import { projectFields } from '@panhuo/shared/project/projectFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { changeInput, versionInput } from '../change/changeInput.ts'
import { timelineOf } from '../change/changeQueries.ts'
import { changesField } from '../change/changeSchema.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { attributeType } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { describedField } from '../schema/words.ts'
import { clearSampleProgress, setInvestment, setProjectStep } from './progressCommands.ts'
import { ProjectStageType, StepKindType } from './progressTypes.ts'
import { moveProjectStage, updateProject } from './projectCommands.ts'
import { projectKind } from './projectKind.ts'
import { type ProjectRow, projectByCode } from './projectQueries.ts'
import { ProjectRef } from './projectSchema.ts'

const code = { required: true, description: '项目编号 / Code of the project' } as const
const seenVersion = {
  required: true,
  description: '您看到的版本，尚无记录为 0 / The version that you saw, 0 where there was none',
} as const
const what = '内容 / What'

/** The project after a change, as the viewer may see it. */
async function changed(context: Context, work: Promise<{ code: string }>): Promise<ProjectRow> {
  const { code } = await work
  const row = await projectByCode(context, code)
  if (!row) throw new NotFound('code', code)
  return row
}

const ProjectPatchInput = builder.inputType('ProjectPatch', {
  description:
    '要修改的属性：不写的不变，null 为清空 / Attributes to set: absent ones stay, null clears',
  fields: (t) =>
    Object.fromEntries(
      projectEdits.map((name) => {
        const declared: Attribute = projectFields[name]
        const type = attributeType(declared) as 'String'
        return [name, t.field({ type, description: describedField(declared) })]
      }),
    ),
})

const UpdateProjectInput = builder.inputType('UpdateProjectInput', {
  description: '修改项目 / Editing a project',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    patch: t.field({ type: ProjectPatchInput, required: true, description: '属性 / Attributes' }),
  }),
})

const MoveProjectStageInput = builder.inputType('MoveProjectStageInput', {
  description: '推进或退回项目阶段 / Moving a project to another stage',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    to: t.field({ type: ProjectStageType, required: true, description: '目标阶段 / The stage' }),
    on: t.field({
      type: 'Date',
      description: '开工或竣工日期，缺省今天 / Day of start or end, today when absent',
    }),
  }),
})

const SetProjectStepInput = builder.inputType('SetProjectStepInput', {
  description: '登记一项审批，整项覆盖 / Writing an approval as a whole',
  fields: (t) => ({
    code: t.string(code),
    ...changeInput(t),
    kind: t.field({ type: StepKindType, required: true, description: '事项 / Approval' }),
    expectedVersion: t.int(seenVersion),
    begunOn: t.field({ type: 'Date', description: '受理日期 / Begun on' }),
    doneOn: t.field({ type: 'Date', description: '办结日期 / Done on' }),
    waitingFor: t.string({ description: '等待单位 / Unit whose answer is awaited' }),
    note: t.string({ description: '说明 / Note' }),
  }),
})

const InvestmentFigureInput = builder.inputType('InvestmentFigure', {
  description: '一个月的投资，万元，null 为清空 / Investment of a month, 10,000 CNY; null clears',
  fields: (t) => ({
    month: t.string({ required: true, description: '月份 YYYY-MM / Month' }),
    expectedVersion: t.int(seenVersion),
    planned: t.float({ description: '计划 / Planned' }),
    actual: t.float({ description: '完成 / Done' }),
  }),
})

const SetInvestmentInput = builder.inputType('SetInvestmentInput', {
  description: '登记若干月的投资，全部成功或全部不动 / Writing months, all or none',
  fields: (t) => ({
    code: t.string(code),
    ...changeInput(t),
    months: t.field({
      type: [InvestmentFigureInput],
      required: true,
      description: '1 到 60 个月 / From 1 to 60 months',
    }),
  }),
})

const ClearSampleProgressInput = builder.inputType('ClearSampleProgressInput', {
  description: '清除样例进度 / Taking sample progress out',
  fields: (t) => ({ code: t.string(code), ...changeInput(t) }),
})

builder.mutationFields((t) => ({
  updateProject: t.field({
    type: ProjectRef,
    description: '修改项目属性 / Edit attributes of a project',
    args: { input: t.arg({ type: UpdateProjectInput, required: true, description: what }) },
    errors: failuresOf('UpdateProjectResult'),
    resolve: (_root, { input }, context) => changed(context, updateProject(context, input)),
  }),
  moveProjectStage: t.field({
    type: ProjectRef,
    description:
      '推进到下一阶段，或退回；政府投资项目没有签约、投产 / Move on to the next stage, or back; public works have no signing and no production',
    args: { input: t.arg({ type: MoveProjectStageInput, required: true, description: what }) },
    errors: failuresOf('MoveProjectStageResult'),
    resolve: (_root, { input }, context) => changed(context, moveProjectStage(context, input)),
  }),
  setProjectStep: t.field({
    type: ProjectRef,
    description: '登记审批事项 / Write an approval of a project',
    args: { input: t.arg({ type: SetProjectStepInput, required: true, description: what }) },
    errors: failuresOf('SetProjectStepResult'),
    resolve: (_root, { input }, context) => changed(context, setProjectStep(context, input)),
  }),
  setInvestment: t.field({
    type: ProjectRef,
    description: '登记计划与完成投资 / Write planned and actual investment',
    args: { input: t.arg({ type: SetInvestmentInput, required: true, description: what }) },
    errors: failuresOf('SetInvestmentResult'),
    resolve: (_root, { input }, context) => changed(context, setInvestment(context, input)),
  }),
  clearSampleProgress: t.field({
    type: ProjectRef,
    description: '清除项目的样例进度，只留真实数据 / Take the samples out of a project’s progress',
    args: { input: t.arg({ type: ClearSampleProgressInput, required: true, description: what }) },
    errors: failuresOf('ClearSampleProgressResult'),
    resolve: (_root, { input }, context) => changed(context, clearSampleProgress(context, input)),
  }),
}))

builder.objectField(ProjectRef, 'changes', (t) => changesField(t, timelineOf(projectKind)))
