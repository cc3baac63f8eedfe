import { mayDo } from '@panhuo/shared/access/duties'
import { removalReasons } from '@panhuo/shared/case/case'
import { type ParcelStage, parcelStages } from '@panhuo/shared/parcel/parcel'
import { changeInput, versionInput } from '../change/changeInput.ts'
import { failuresOf, GuardRef } from '../change/failureSchema.ts'
import { changedParcel } from '../parcel/parcelEditSchema.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { moveParcelStage } from './stageCommands.ts'
import { movingPlot } from './stageQueries.ts'
import { goesBack, possibleStages, type StageGuard, stageGuards } from './stageRules.ts'

interface StageMove {
  readonly to: ParcelStage
  readonly back: boolean
  readonly guards: readonly StageGuard[]
}

const StageType = codeType(parcelStages) as 'String'

const StageMoveRef = builder.objectRef<StageMove>('ParcelMove').implement({
  description: '地块可进入的一个阶段 / A stage that the plot may enter',
  fields: (t) => ({
    to: t.field({ type: StageType, description: '目标阶段 / The stage', resolve: ({ to }) => to }),
    back: t.exposeBoolean('back', { description: '是否退回 / Whether it goes back' }),
    guards: t.field({
      type: [GuardRef],
      description:
        '未满足的条件，空即可进入 / Conditions that do not hold; empty where it may be made',
      resolve: ({ guards }) => [...guards],
    }),
  }),
})

builder.objectField(ParcelRef, 'moves', (t) =>
  t.field({
    type: [StageMoveRef],
    nullable: true,
    description:
      '可进入的阶段及所缺条件；无此职责者为空 / Stages that it may enter and what they lack; null without the duty',
    complexity: 3,
    resolve: async ({ id }, _args, context) => {
      if (!mayDo(context.viewer.role, 'MOVE_STAGE')) return null
      const plot = await movingPlot(context, id)
      if (!plot) return null
      return possibleStages(plot.stage).map((to) => ({
        to,
        back: goesBack(plot.stage, to),
        guards: stageGuards(plot, to),
      }))
    },
  }),
)

const MoveInput = builder.inputType('MoveParcelStageInput', {
  description: '推进或退回地块阶段 / Moving a plot on or back',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    to: t.field({ type: StageType, required: true, description: '目标阶段 / The stage' }),
    removal: t.field({
      type: codeType(removalReasons) as 'String',
      description: '调出原因，只在调出时填 / Why it is removed; only with REMOVED',
    }),
  }),
})

builder.mutationField('moveParcelStage', (t) =>
  t.field({
    type: ParcelRef,
    description: '推进或退回地块阶段 / Move a plot on or back',
    args: { input: t.arg({ type: MoveInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('MoveParcelStageResult'),
    resolve: async (_root, { input }, context) =>
      changedParcel(context, (await moveParcelStage(context, input as never)).code),
  }),
)
