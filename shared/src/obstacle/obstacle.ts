import { codeList, type ValueOf } from '../words/codeList.ts'

/** What holds a plot, a case or a project up (症结); one list for all three. */
export const obstacleKinds = codeList({
  name: 'ObstacleKind',
  label: { zh: '症结', en: 'Obstacle' },
  source: 'Panhuo, after the practice of finding what holds a project up, one by one',
  codes: [
    { value: 'TITLE', zh: '权属', en: 'Title' },
    { value: 'SEIZURE', zh: '查封', en: 'Seizure' },
    { value: 'DEBT', zh: '抵押债务', en: 'Mortgage or debt' },
    { value: 'PLAN', zh: '规划控规', en: 'Plan' },
    { value: 'QUOTA', zh: '用地用林指标', en: 'Land or forest quota' },
    { value: 'ILLEGAL', zh: '违建', en: 'Illegal building' },
    { value: 'RELOCATION', zh: '征迁', en: 'Relocation' },
    { value: 'PRICE', zh: '补偿分歧', en: 'Dispute over compensation' },
    { value: 'FUNDS', zh: '资金', en: 'Funds' },
    { value: 'APPROVAL', zh: '审批手续', en: 'Approvals' },
    { value: 'UTILITY', zh: '水电路气', en: 'Utilities' },
    { value: 'ENV', zh: '环评土壤', en: 'Environment or soil' },
    { value: 'SAFETY', zh: '消防安全', en: 'Fire safety' },
    { value: 'TENANT', zh: '租户清退', en: 'Tenants' },
    { value: 'WILL', zh: '企业意愿', en: 'Will of the firm' },
    { value: 'MARKET', zh: '市场招商', en: 'Market' },
    { value: 'WORKS', zh: '施工组织', en: 'Works' },
    { value: 'OTHER', zh: '其他', en: 'Other' },
  ],
})
export type ObstacleKind = ValueOf<typeof obstacleKinds>

/** Debts and seizures are restricted wherever they stand (class R). */
export const restrictedObstacles: readonly ObstacleKind[] = ['SEIZURE', 'DEBT']

export const obstacleStatuses = codeList({
  name: 'ObstacleStatus',
  label: { zh: '办理状态', en: 'Status' },
  source: 'Panhuo',
  codes: [
    { value: 'OPEN', zh: '待办', en: 'Open', color: '#b35806' },
    { value: 'DOING', zh: '办理中', en: 'Being dealt with', color: '#3b82c4' },
    { value: 'SOLVED', zh: '已解决', en: 'Solved', color: '#228833' },
    { value: 'SUSPENDED', zh: '挂起', en: 'Suspended', color: '#8a8f98' },
  ],
})
export type ObstacleStatus = ValueOf<typeof obstacleStatuses>

/** Statuses that still hold something up: a plot with one of these is blocked. */
export const blockingStatuses: readonly ObstacleStatus[] = ['OPEN', 'DOING']

/** Kinds of record that an obstacle may stand in the way of. */
export const obstacleOwners = codeList({
  name: 'ObstacleOwner',
  label: { zh: '所属对象', en: 'Stands in the way of' },
  source: 'Panhuo',
  codes: [
    { value: 'PARCEL', zh: '地块', en: 'Plot' },
    { value: 'CASE', zh: '案件', en: 'Case' },
    { value: 'PROJECT', zh: '项目', en: 'Project' },
  ],
})
export type ObstacleOwner = ValueOf<typeof obstacleOwners>
