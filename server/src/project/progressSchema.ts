import { maySee } from '@panhuo/shared/access/access'
import { laggingLights } from '@panhuo/shared/project/progress'
import type { ProjectStage } from '@panhuo/shared/project/project'
import { obstaclesOfProject } from '../obstacle/obstacleQueries.ts'
import { ObstacleRef } from '../obstacle/obstacleSchema.ts'
import type { Context } from '../request/context.ts'
import { builder } from '../schema/builder.ts'
import { cumulated, type Progress, progressOf, type StepRow, stepsOf } from './progressQueries.ts'
import {
  InvestmentMonthRef,
  LagReasonRef,
  LightType,
  MeasureRef,
  MoveRef,
  StepRef,
} from './progressTypes.ts'
import { goesBack, moveGuards, stagesFor } from './projectMoveRules.ts'
import type { ProjectRow } from './projectQueries.ts'
import { ProjectRef } from './projectSchema.ts'

const STAFF = { access: 'S' } as const

type Asked = Pick<ProjectRow, 'id' | 'asOf'>

/** Progress is class S: others get null from every field that follows from it. */
async function seen<Value>(
  context: Context,
  row: Asked,
  read: (progress: Progress) => Value,
): Promise<Value | null> {
  if (!maySee(context.viewer.role, STAFF)) return null
  const progress = await progressOf(context, row)
  return progress === null ? null : read(progress)
}

function seenSteps(context: Context, row: Asked): Promise<StepRow[] | null> {
  if (!maySee(context.viewer.role, STAFF)) return Promise.resolve(null)
  return stepsOf(context, row).then((steps) => steps ?? [])
}

builder.objectFields(ProjectRef, (t) => ({
  light: t.field({
    type: LightType,
    nullable: true,
    description: '进度灯，按当日有效规则 / Progress light by the rule in force on the day [S]',
    resolve: (row, _args, context) => seen(context, row, ({ light }) => light),
  }),
  lagReasons: t.field({
    type: [LagReasonRef],
    nullable: true,
    description: '亮灯原因与所缺数据 / Reasons of the light, and what is missing [S]',
    resolve: (row, _args, context) => seen(context, row, ({ reasons }) => [...reasons]),
  }),
  obstacles: t.field({
    type: [ObstacleRef],
    description: '项目的症结，未解决的在前 / Its obstacles, the open ones first [S]',
    complexity: { field: 1, multiplier: 4 },
    resolve: async (row, _args, context) => (await obstaclesOfProject(context, row)) ?? [],
  }),
  needsObstacle: t.boolean({
    nullable: true,
    description:
      '滞后，却没有在办的、写明牵头单位和期限的症结 / Lags without an open obstacle that has a lead unit and a date [S]',
    resolve: (row, _args, context) =>
      seen(context, row, ({ light, held }) => laggingLights.includes(light) && !held),
  }),
  measure: t.field({
    type: MeasureRef,
    nullable: true,
    description:
      '本年投资对计划；没有上报时为空 / Investment against plan; null without a report [S]',
    resolve: (row, _args, context) => seen(context, row, ({ measure }) => measure),
  }),
  investment: t.field({
    type: [InvestmentMonthRef],
    nullable: true,
    description: '逐月投资 / Investment by month [S]',
    resolve: (row, _args, context) => seen(context, row, ({ months }) => cumulated(months)),
  }),
  steps: t.field({
    type: [StepRef],
    nullable: true,
    description: '审批事项 / Approvals on record [S]',
    resolve: (row, _args, context) => seenSteps(context, row),
  }),
  sampleProgress: t.boolean({
    nullable: true,
    description:
      '进度数据中有样例，不是真实进度 / Some of the progress is a sample and not real [S]',
    resolve: async (row, _args, context) => {
      const months = await seen(context, row, (progress) => progress.months)
      const steps = await seenSteps(context, row)
      if (months === null || steps === null) return null
      const rows = [...months, ...steps]
      return rows.some(({ provenance }) => provenance === 'ILLUSTRATIVE')
    },
  }),
  moves: t.field({
    type: [MoveRef],
    nullable: true,
    description:
      '可进入的阶段及所缺条件；历史时点为空 / Stages that it may enter, and what stands against; null for a moment of the past [S]',
    resolve: async (row, _args, context) => {
      // Nobody moves a project of the past.
      if (row.asOf !== undefined) return null
      const progress = await seen(context, row, (known) => known)
      const steps = await seenSteps(context, row)
      if (progress === null || steps === null) return null
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
