import { codeList, type ValueOf } from '../words/codeList.ts'

/** Lists of the morning page, in the order in which it shows them. */
export const workLists = codeList({
  name: 'WorkList',
  label: { zh: '今日事项', en: 'Work of the day' },
  source: 'Panhuo',
  codes: [
    { value: 'LATE', zh: '已逾期', en: 'Late' },
    { value: 'BLOCKED', zh: '受阻', en: 'Blocked' },
    { value: 'WAITING', zh: '等我办', en: 'Waiting for me' },
  ],
})
export type WorkList = ValueOf<typeof workLists>

/** What a line of the morning page is about. */
export const workKinds = codeList({
  name: 'WorkKind',
  label: { zh: '事项', en: 'Item' },
  source: 'Panhuo',
  codes: [
    { value: 'PROJECT_LAGGING', zh: '项目滞后', en: 'Project lags' },
    { value: 'MILESTONE_LATE', zh: '节点逾期', en: 'Milestone is late' },
    { value: 'OBSTACLE_LATE', zh: '症结逾期未解', en: 'Obstacle past its date' },
    { value: 'OBSTACLE_OPEN', zh: '症结在办', en: 'Open obstacle' },
    { value: 'OBSTACLE_UNLED', zh: '症结缺牵头单位或期限', en: 'Obstacle without lead or date' },
    { value: 'OBSTACLE_SOON', zh: '症结即将到期', en: 'Obstacle due soon' },
    { value: 'MILESTONE_SOON', zh: '节点即将到期', en: 'Milestone due soon' },
    { value: 'CASE_TO_CLOSE', zh: '案件可以办结', en: 'Case can be completed' },
    { value: 'STEP_WAITING', zh: '审批等待答复', en: 'Approval awaits an answer' },
    { value: 'FIGURES_DUE', zh: '投资待上报', en: 'Figures to be reported' },
  ],
})
export type WorkKind = ValueOf<typeof workKinds>

/** Kinds of record that a line leads to. */
export const workRecords = codeList({
  name: 'WorkRecord',
  label: { zh: '对象', en: 'Record' },
  source: 'Panhuo',
  codes: [
    { value: 'PARCEL', zh: '地块', en: 'Plot' },
    { value: 'CASE', zh: '案件', en: 'Case' },
    { value: 'PROJECT', zh: '项目', en: 'Project' },
  ],
})
export type WorkRecord = ValueOf<typeof workRecords>
