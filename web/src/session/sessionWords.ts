import type { Role } from '@panhuo/shared/access/access'

const zh = {
  actAs: '当前角色',
  demo: '演示模式：可切换角色，查看各自能看到的内容。',
  signIn: '登录',
  notOfGuest: '您现在是访客。请用有权限的账户登录，登录后回到这一页。',
  notOfRole: '请在右上角切换角色，或用有权限的账户登录。',
  notOfAccount: '您的账户没有这项权限；需要时请与系统管理员联系。',
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
  notOfGuest: 'You are a guest. Sign in with an account that may; you will come back to this page.',
  notOfRole: 'Switch the role at the top right, or sign in with an account that may.',
  notOfAccount: 'Your account may not. Ask an administrator if you need it.',
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
