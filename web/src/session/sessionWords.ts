import type { Role } from '@panhuo/shared/access/access'

const zh = {
  actAs: '当前角色',
  demo: '演示模式：可切换角色，查看各自能看到的内容。',
  signIn: '登录',
  withAccount: '用账户登录',
  signOut: '退出登录',
  account: (name: string) => `账户：${name}`,
  password: '修改密码',
  passwordAndKeys: '密码与访问密钥',
  passwordDue: '须修改密码',
  administration: '系统管理',
  /** Where a narrow screen has no room for the whole name. */
  short: {
    GUEST: '访客',
    INVESTMENT_STAFF: '招商',
    LAND_OFFICIAL: '土地',
    ANALYST: '分析',
    ADMINISTRATOR: '系统',
    INVESTOR: '投资人',
  } satisfies Record<Role, string> as Record<Role, string>,
}

const en: typeof zh = {
  actAs: 'Acting as',
  demo: 'Demo: switch roles to see what each may see.',
  signIn: 'Sign in',
  withAccount: 'Use an account',
  signOut: 'Sign out',
  account: (name) => `Account: ${name}`,
  password: 'Change password',
  passwordAndKeys: 'Password and access keys',
  passwordDue: 'Password to be changed',
  administration: 'Administration',
  short: {
    GUEST: 'Guest',
    INVESTMENT_STAFF: 'Invest',
    LAND_OFFICIAL: 'Land',
    ANALYST: 'Analyst',
    ADMINISTRATOR: 'Admin',
    INVESTOR: 'Investor',
  },
}

export const sessionWords = { zh, en }
