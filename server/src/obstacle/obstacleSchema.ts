import { maySee } from '@panhuo/shared/access/access'
import { obstacleKinds, obstacleOwners, obstacleStatuses } from '@panhuo/shared/obstacle/obstacle'
import { obstacleFields } from '@panhuo/shared/obstacle/obstacleFields'
import { todayInBeijing } from '@panhuo/shared/project/month'
import { CaseRef } from '../case/caseTypes.ts'
import { changeInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import type { Context } from '../request/context.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder, type Types } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { described } from '../schema/words.ts'
import { addObstacle, updateObstacle } from './obstacleCommands.ts'
import {
  blockedParcel,
  type ObstacleRow,
  obstacleById,
  obstaclesOfCase,
  obstaclesOfParcel,
} from './obstacleQueries.ts'
import { isOverdue } from './obstacleRules.ts'

export const ObstacleRef = builder.objectRef<ObstacleRow>('Obstacle')

builder.node(ObstacleRef, {
  description: '症结：地块、案件或项目推进中的问题 / What holds a plot, a case or a project up [S]',
  id: { resolve: ({ id }) => String(id) },
  loadMany: (ids, context) =>
    Promise.all(ids.map((id) => (/^\d{1,9}$/.test(id) ? obstacleById(context, Number(id)) : null))),
  fields: (t) => ({
    ...attributeFields(t, obstacleFields),
    obstacleId: t.exposeInt('id', { description: '编号 / Its number' }),
    overdue: t.boolean({
      description: '已过办结期限 / Past its due day',
      resolve: (row) => isOverdue(row, todayInBeijing(row.asOf)),
    }),
  }),
})

builder.objectField(ParcelRef, 'obstacles', (t) =>
  t.field({
    type: [ObstacleRef],
    description: '地块的症结，未解决的在前 / Its obstacles, the open ones first [S]',
    complexity: { field: 1, multiplier: 4 },
    resolve: async (row, _args, context) => (await obstaclesOfParcel(context, row)) ?? [],
  }),
)
builder.objectField(CaseRef, 'obstacles', (t) =>
  t.field({
    type: [ObstacleRef],
    description: '案件的症结，未解决的在前 / Its obstacles, the open ones first',
    complexity: { field: 1, multiplier: 4 },
    resolve: async (row, _args, context) => (await obstaclesOfCase(context, row)) ?? [],
  }),
)
builder.objectField(ParcelRef, 'blocked', (t) =>
  t.boolean({
    nullable: true,
    description:
      '受阻：地块或其案件有待办或办理中的症结 / Blocked: the plot or its case has an open obstacle [S]',
    complexity: 1,
    resolve: (row, _args, context) =>
      maySee(context.viewer.role, { access: 'S' }) ? blockedParcel(context, row) : null,
  }),
)

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

function obstacleValues(t: InputBuilder) {
  const f = obstacleFields
  return {
    ...changeInput(t),
    kind: t.field({
      type: codeType(obstacleKinds) as 'String',
      description: described({ ...f.kind, zh: `${f.kind.zh}，必填`, en: `${f.kind.en}, required` }),
    }),
    text: t.string({ required: true, description: described(f.text) }),
    status: t.field({
      type: codeType(obstacleStatuses) as 'String',
      description: described(f.status),
    }),
    foundOn: t.field({ type: 'Date', description: described(f.foundOn) }),
    leadUnit: t.string({ description: described(f.leadUnit) }),
    helperUnits: t.string({ description: described(f.helperUnits) }),
    dueOn: t.field({ type: 'Date', description: described(f.dueOn) }),
    measure: t.string({ description: described(f.measure) }),
    closedOn: t.field({ type: 'Date', description: described(f.closedOn) }),
    evidence: t.string({ description: described(f.evidence) }),
  }
}

const AddInput = builder.inputType('AddObstacleInput', {
  description: '登记症结 / Adding an obstacle',
  fields: (t) => ({
    ...obstacleValues(t),
    owner: t.field({
      type: codeType(obstacleOwners) as 'String',
      required: true,
      description: described(obstacleOwners.label),
    }),
    code: t.string({
      required: true,
      description: '地块、案件或项目编号 / Code of the plot, case or project',
    }),
  }),
})
const UpdateInput = builder.inputType('UpdateObstacleInput', {
  description: '修改症结，各项整体写入 / Editing an obstacle; all of it as given',
  fields: (t) => ({
    ...obstacleValues(t),
    obstacleId: t.int({ required: true, description: '编号 / Its number' }),
    expectedVersion: t.int({ required: true, description: '您看到的版本 / Version that you saw' }),
  }),
})

builder.mutationField('addObstacle', (t) =>
  t.field({
    type: ObstacleRef,
    description: '登记症结 / Add an obstacle',
    args: { input: t.arg({ type: AddInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('AddObstacleResult'),
    resolve: async (_root, { input }, context) =>
      changedObstacle(context, (await addObstacle(context, input as never)).id),
  }),
)
builder.mutationField('updateObstacle', (t) =>
  t.field({
    type: ObstacleRef,
    description: '修改症结 / Edit an obstacle',
    args: { input: t.arg({ type: UpdateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('UpdateObstacleResult'),
    resolve: async (_root, { input }, context) =>
      changedObstacle(context, (await updateObstacle(context, input as never)).id),
  }),
)

async function changedObstacle(context: Context, id: number): Promise<ObstacleRow> {
  const row = await obstacleById(context, id)
  if (!row) throw new NotFound('obstacleId', '症结')
  return row
}
