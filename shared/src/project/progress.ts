import { codeList, type ValueOf } from '../words/codeList.ts'

/** How far a project is from its plan; state is told by the word and a shape, never by color alone. */
export const projectLights = codeList({
  name: 'ProjectLight',
  label: { zh: '进度灯', en: 'Progress light' },
  source: 'Panhuo, by the rule in force (LagRule)',
  codes: [
    { value: 'RED', zh: '红灯', en: 'Red', color: '#b2182b' },
    { value: 'YELLOW', zh: '黄灯', en: 'Yellow', color: '#d98b00' },
    { value: 'GREEN', zh: '绿灯', en: 'Green', color: '#1b7837' },
    { value: 'UNKNOWN', zh: '无从判断', en: 'Cannot tell', color: '#8a8f98' },
  ],
})
export type ProjectLight = ValueOf<typeof projectLights>

/** The lights of a project that lags. */
export const laggingLights: readonly ProjectLight[] = ['RED', 'YELLOW']

/** Why a light is what it is, or what is missing before it can be told. */
export const lagReasons = codeList({
  name: 'LagReasonCode',
  label: { zh: '亮灯原因', en: 'Reason of the light' },
  source: 'Panhuo, by the rule in force (LagRule)',
  codes: [
    { value: 'BEHIND_PLAN', zh: '投资落后于计划', en: 'Investment is behind the plan' },
    { value: 'START_MISSED', zh: '过了计划开工日未开工', en: 'The planned start has passed' },
    { value: 'END_MISSED', zh: '过了计划竣工日未竣工', en: 'The planned end has passed' },
    { value: 'FIGURES_OLD', zh: '投资没有按月上报', en: 'Monthly figures are overdue' },
    { value: 'NO_PLAN', zh: '没有年度计划投资', en: 'No investment plan for the year' },
    { value: 'NO_FIGURES', zh: '没有上报投资', en: 'No investment was reported' },
    { value: 'STAGE_UNKNOWN', zh: '不知道是否已开工', en: 'Not known whether it has started' },
    { value: 'NO_RULE', zh: '当日没有有效的亮灯规则', en: 'No rule was in force that day' },
  ],
})
export type LagReasonCode = ValueOf<typeof lagReasons>

/** Who pays for a project: it decides which stages it passes through. */
export const projectFundings = codeList({
  name: 'ProjectFunding',
  label: { zh: '投资性质', en: 'Funding' },
  source: 'Panhuo',
  codes: [
    { value: 'PUBLIC', zh: '政府投资', en: 'Public works' },
    { value: 'PRIVATE', zh: '社会投资', en: 'Private' },
  ],
})
export type ProjectFunding = ValueOf<typeof projectFundings>

/** Approvals before a project may start; they may run side by side (交叉办理). */
export const projectSteps = codeList({
  name: 'ProjectStepKind',
  label: { zh: '审批事项', en: 'Approval' },
  source: 'Panhuo, after the usual approvals of construction projects',
  codes: [
    { value: 'INITIATION', zh: '立项', en: 'Project approval or filing' },
    { value: 'SITE', zh: '用地预审与选址', en: 'Site and pre-examination of land' },
    { value: 'LAND', zh: '用地手续', en: 'Land supply' },
    { value: 'ENVIRONMENT', zh: '环评', en: 'Environmental assessment' },
    { value: 'PLANNING_PERMIT', zh: '建设工程规划许可', en: 'Planning permit' },
    { value: 'BUILDING_PERMIT', zh: '施工许可', en: 'Building permit' },
  ],
})
export type ProjectStepKind = ValueOf<typeof projectSteps>
