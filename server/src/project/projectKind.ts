import { project } from '@panhuo/db/schema/project'
import { lagRule, projectInvestment, projectStep } from '@panhuo/db/schema/projectProgress'
import { projectSteps } from '@panhuo/shared/project/progress'
import { projectFields } from '@panhuo/shared/project/projectFields'
import { codeOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import type { KeptField } from '../change/fieldChange.ts'
import { recordKind } from '../change/recordKind.ts'
import { timelineTells } from '../change/tellings.ts'
import { obstacleKind } from '../obstacle/obstacleKind.ts'
import type { Viewer } from '../request/viewer.ts'
import { projectScope } from './projectScope.ts'

/** Projects, as the change engine knows them. */
export const projectKind = recordKind({
  type: 'Project',
  table: project,
  noun: { zh: '项目', en: 'project' },
  scope: projectScope,
  duty: 'KEEP_PROJECT',
  fields: {
    ...projectFields,
    townId: { zh: '所在镇街', en: 'Town', access: 'P', pointsTo: 'place' },
    parkId: { zh: '所属园区', en: 'Industrial park', access: 'P', pointsTo: 'park' },
    zoneId: { zh: '所属更新片区', en: 'Renewal zone', access: 'P', pointsTo: 'zone' },
    geom: { zh: '位置', en: 'Position', access: 'P', type: 'geometry' },
    deletedAt: { zh: '删除时间', en: 'Deleted', access: 'P', type: 'time' },
    deletedReason: { zh: '删除原因', en: 'Why deleted', access: 'S' },
  },
})

const staff = (zh: string, en: string, more: Partial<KeptField> = {}): KeptField => ({
  zh,
  en,
  access: 'S',
  ...more,
})
const wan = { type: 'number', unit: { zh: '万元', en: '10,000 CNY' } } as const
const duty = 'KEEP_PROJECT'
const codeOfProject = (id: AnyPgColumn) =>
  sql`(select 'Project ' || code from project named where named.id = ${id})`
/** Parts of projects that the viewer may see. */
const ofSeenProject = (id: AnyPgColumn) => (viewer: Viewer) =>
  sql`exists (select 1 from ${project} where ${project.id} = ${id} and ${projectScope(viewer)})`

/** Approvals; a conflict over one names its project. */
export const stepKind = recordKind({
  type: 'Project',
  table: projectStep,
  noun: { zh: '审批事项', en: 'approval' },
  scope: ofSeenProject(projectStep.projectId),
  duty,
  unmaking: { begun_on: null, done_on: null, waiting_for: null, note: null },
  owner: codeOfProject(projectStep.projectId),
  called: { by: ['kind'], words: ({ kind }) => codeOf(projectSteps, String(kind)) },
  fields: {
    kind: staff('事项', 'Approval', { type: 'code', list: projectSteps }),
    begunOn: staff('受理日期', 'Begun on', { type: 'date' }),
    doneOn: staff('办结日期', 'Done on', { type: 'date' }),
    waitingFor: staff('等待单位', 'Waiting for', { type: 'text' }),
    note: staff('说明', 'Note', { type: 'text' }),
  },
})

/** Investment of a month. */
export const investmentKind = recordKind({
  type: 'Project',
  table: projectInvestment,
  noun: { zh: '月度投资', en: 'investment of a month' },
  scope: ofSeenProject(projectInvestment.projectId),
  duty,
  unmaking: { planned: null, actual: null },
  owner: codeOfProject(projectInvestment.projectId),
  called: {
    by: ['month'],
    words: ({ month }) => ({ zh: String(month).slice(0, 7), en: String(month).slice(0, 7) }),
  },
  fields: {
    month: staff('月份', 'Month', { type: 'date' }),
    planned: staff('当月计划', 'Planned', wan),
    actual: staff('当月完成', 'Done', wan),
  },
})

/** Rules of the light. */
export const lagRuleKind = recordKind({
  type: 'LagRule',
  table: lagRule,
  noun: { zh: '亮灯规则', en: 'lag rule' },
  scope: () => sql`true`,
  duty: 'KEEP_RULES',
  isNode: false,
  fields: {
    yellowPoints: staff('黄灯百分点', 'Points for yellow', { type: 'number' }),
    redPoints: staff('红灯百分点', 'Points for red', { type: 'number' }),
    startYellowMonths: staff('开工逾期几个月黄灯', 'Months past start: yellow', {
      type: 'integer',
    }),
    startRedMonths: staff('开工逾期几个月红灯', 'Months past start: red', { type: 'integer' }),
    endYellowMonths: staff('竣工逾期几个月黄灯', 'Months past end: yellow', { type: 'integer' }),
    source: staff('依据', 'Source', { type: 'text' }),
    validFrom: staff('生效日期', 'In force from', { type: 'date' }),
    validTo: staff('失效日期', 'In force until', { type: 'date' }),
  },
})

for (const [kind, table] of [
  [stepKind, 'project_step'],
  [investmentKind, 'project_investment'],
  [obstacleKind, 'obstacle'],
] as const) {
  timelineTells(
    projectKind,
    kind,
    (projectId) => sql`select id from ${sql.identifier(table)} where project_id = ${projectId}`,
  )
}

actionsAreCalled({
  updateProject: { zh: '修改项目', en: 'Edited the project' },
  moveProjectStage: { zh: '变更项目阶段', en: 'Moved the project to another stage' },
  setProjectStep: { zh: '登记审批', en: 'Wrote an approval' },
  setInvestment: { zh: '登记投资', en: 'Wrote investment' },
  clearSampleProgress: { zh: '清除样例进度', en: 'Took sample progress out' },
  updateLagRule: { zh: '修改亮灯规则', en: 'Changed the lag rule' },
})

constraintsSpeakOf({
  project_total_investment_sound: 'patch.totalInvestment',
  project_planned_end_sound: 'patch.plannedEnd',
  project_finished_on_sound: 'on',
  project_year_plan_sound: 'patch.planYear',
  project_step_in_order: 'doneOn',
  lag_rule_points: 'redPoints',
  lag_rule_dates: 'validFrom',
})
