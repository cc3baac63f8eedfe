import { maySee } from '@panhuo/shared/access/access'
import type { ProjectStage } from '@panhuo/shared/project/project'
import type { Context } from '../request/context.ts'
import { builder } from '../schema/builder.ts'
import { cumulated, type Progress, progressOf, stepsOf } from './progressQueries.ts'
import {
  InvestmentMonthRef,
  LagReasonRef,
  LightType,
  MeasureRef,
  MoveRef,
  StepRef,
} from './progressTypes.ts'
import { goesBack, moveGuards, stagesFor } from './projectMoveRules.ts'
import { ProjectRef } from './projectSchema.ts'

const STAFF = { access: 'S' } as const

/** Progress is class S: others get null from every field that follows from it. */
async function seen<Value>(
  context: Context,
  id: number,
  read: (progress: Progress) => Value,
): Promise<Value | null> {
  if (!maySee(context.viewer.role, STAFF)) return null
  const progress = await progressOf(context, id)
  return progress === null ? null : read(progress)
}

builder.objectFields(ProjectRef, (t) => ({
  light: t.field({
    type: LightType,
    nullable: true,
    description: '进度灯，按今日有效规则 / Progress light by the rule in force today [S]',
    complexity: 1,
    resolve: ({ id }, _args, context) => seen(context, id, ({ light }) => light),
  }),
  lagReasons: t.field({
    type: [LagReasonRef],
    nullable: true,
    description: '亮灯原因与所缺数据 / Reasons of the light, and what is missing [S]',
    complexity: 1,
    resolve: ({ id }, _args, context) => seen(context, id, ({ reasons }) => [...reasons]),
  }),
  measure: t.field({
    type: MeasureRef,
    nullable: true,
    description:
      '本年投资对计划；没有上报时为空 / Investment against plan; null without a report [S]',
    complexity: 1,
    resolve: ({ id }, _args, context) => seen(context, id, ({ measure }) => measure),
  }),
  investment: t.field({
    type: [InvestmentMonthRef],
    nullable: true,
    description: '逐月投资 / Investment by month [S]',
    complexity: 2,
    resolve: ({ id }, _args, context) => seen(context, id, ({ months }) => cumulated(months)),
  }),
  steps: t.field({
    type: [StepRef],
    nullable: true,
    description: '审批事项 / Approvals on record [S]',
    complexity: 2,
    resolve: async ({ id }, _args, context) =>
      maySee(context.viewer.role, STAFF) ? ((await stepsOf(context, id)) ?? []) : null,
  }),
  sampleProgress: t.boolean({
    nullable: true,
    description:
      '进度数据中有样例，不是真实进度 / Some of the progress is a sample and not real [S]',
    complexity: 1,
    resolve: async ({ id }, _args, context) => {
      const months = await seen(context, id, (progress) => progress.months)
      if (months === null) return null
      const rows = [...months, ...((await stepsOf(context, id)) ?? [])]
      return rows.some(({ provenance }) => provenance === 'ILLUSTRATIVE')
    },
  }),
  moves: t.field({
    type: [MoveRef],
    nullable: true,
    description: '可进入的阶段及所缺条件 / Stages that it may enter, and what stands against [S]',
    complexity: 2,
    resolve: async ({ id }, _args, context) => {
      const progress = await seen(context, id, (known) => known)
      if (progress === null) return null
      const steps = (await stepsOf(context, id)) ?? []
      const project = {
        stage: progress.stage,
        funding: progress.funding,
        doneSteps: steps.filter(({ doneOn }) => doneOn !== null).map(({ kind }) => kind),
        hasSteps: steps.length > 0,
      }
      return stagesFor(progress.funding)
        .filter((to: ProjectStage) => to !== progress.stage)
        .map((to) => ({
          to,
          back: goesBack(progress.stage, to),
          guards: moveGuards(project, to),
        }))
    },
  }),
}))
