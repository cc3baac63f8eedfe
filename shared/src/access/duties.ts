import type { Label } from '../words/label.ts'
import { type Role, roles } from './access.ts'

interface DutyWords extends Label {
  readonly roles: readonly Role[]
}

const keepers: readonly Role[] = ['LAND_OFFICIAL', 'ADMINISTRATOR']

/** What a role may do, declared once; seeing is a matter of access classes and not of duties. */
export const duties = {
  EDIT_PARCEL: { zh: '编辑地块', en: 'edit plots', roles: keepers },
  MOVE_STAGE: { zh: '推进地块阶段', en: 'move plots on', roles: keepers },
  KEEP_CASE: { zh: '办理盘活案件', en: 'keep cases', roles: keepers },
  RELEASE: { zh: '向投资人发布地块', en: 'release plots to investors', roles: keepers },
  KEEP_DEMAND: {
    zh: '维护投资需求',
    en: 'keep demands',
    roles: ['INVESTMENT_STAFF', 'LAND_OFFICIAL', 'ADMINISTRATOR'],
  },
  KEEP_PROJECT: { zh: '维护项目', en: 'keep projects', roles: keepers },
  KEEP_DEAL: {
    zh: '办理招商项目',
    en: 'keep deals',
    roles: ['INVESTMENT_STAFF', 'LAND_OFFICIAL', 'ADMINISTRATOR'],
  },
  MEASURE_DEALS: {
    zh: '查看招商指标',
    en: 'see the rates of deals',
    roles: ['INVESTMENT_STAFF', 'LAND_OFFICIAL', 'ANALYST', 'ADMINISTRATOR'],
  },
  BRIEF: {
    zh: '编写推介单',
    en: 'write briefs',
    roles: ['INVESTMENT_STAFF', 'LAND_OFFICIAL', 'ADMINISTRATOR'],
  },
  SHARE: {
    zh: '分享给投资人',
    en: 'share with investors',
    roles: ['INVESTMENT_STAFF', 'LAND_OFFICIAL', 'ADMINISTRATOR'],
  },
  BRING_DOCUMENT: {
    zh: '上传材料',
    en: 'upload documents',
    roles: ['INVESTMENT_STAFF', 'LAND_OFFICIAL', 'ADMINISTRATOR'],
  },
  IMPORT: { zh: '导入数据', en: 'import data', roles: keepers },
  KEEP_RULES: { zh: '维护规则与模板', en: 'keep rules and templates', roles: ['ADMINISTRATOR'] },
  READ_HISTORY: {
    zh: '查看变更记录',
    en: 'read the history',
    roles: ['INVESTMENT_STAFF', 'LAND_OFFICIAL', 'ANALYST', 'ADMINISTRATOR'],
  },
  READ_WORK: { zh: '查看今日事项', en: 'read the work of the day', roles: keepers },
  ADMINISTER: { zh: '管理系统', en: 'administer', roles: ['ADMINISTRATOR'] },
} satisfies Record<string, DutyWords>

export type Duty = keyof typeof duties

/** May this role do that? */
export function mayDo(role: Role, duty: Duty): boolean {
  return (duties[duty].roles as readonly Role[]).includes(role)
}

/** The roles that may, named for a sentence. */
export function rolesWith(duty: Duty): Label {
  const named = roles.codes.filter(({ value }) => mayDo(value, duty))
  return {
    zh: named.map(({ zh }) => zh).join('、'),
    en: named.map(({ en }) => en.toLowerCase()).join(', '),
  }
}
