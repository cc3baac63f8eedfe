import type { Role } from '@panhuo/shared/access/access'

const zh = {
  actAs: '当前角色',
  demo: '演示模式：可切换角色，查看各自能看到的内容。',
  /** Where a narrow screen has no room for the whole name. */
  short: {
    GUEST: '访客',
    INVESTMENT_STAFF: '招商',
    LAND_OFFICIAL: '土地',
    ANALYST: '分析',
    ADMINISTRATOR: '系统',
  } satisfies Record<Role, string> as Record<Role, string>,
}

const en: typeof zh = {
  actAs: 'Acting as',
  demo: 'Demo: switch roles to see what each may see.',
  short: {
    GUEST: 'Guest',
    INVESTMENT_STAFF: 'Invest',
    LAND_OFFICIAL: 'Land',
    ANALYST: 'Analyst',
    ADMINISTRATOR: 'Admin',
  },
}

export const sessionWords = { zh, en }
