import type { Chapter } from './chapter.ts'

/** Signing in, and what is kept of it. */
export const accountChapters: readonly Chapter[] = [
  {
    id: 'account',
    title: { zh: '登录与账户', en: 'Signing in' },
    points: [
      {
        zh: '不登录也能看公开内容。账户由系统管理员建立；第一次用给定的密码登录后，须先改成自己的密码。',
        en: 'What is public is seen without signing in. Administrators make the accounts; a given password has to be changed at the first sign-in.',
      },
      {
        term: { zh: '退出', en: 'Leaving' },
        zh: '右上角的姓名里可以修改密码、退出登录。一段时间不操作会自动退出；重新登录后回到原来的页面。',
        en: 'Under your name, upper right, are the password and signing out. After a while without work you are signed out; signing in leads back to where you were.',
      },
      {
        term: { zh: '锁定', en: 'Locked' },
        zh: '密码连续输错会锁定一段时间，也可以请系统管理员解锁或重置密码。',
        en: 'Too many wrong passwords lock an account for a while; an administrator can unlock it or give a new password.',
      },
      {
        term: { zh: '记录', en: 'Kept' },
        zh: '登录、导出、查看税收和权利人等受限内容都记入审计日志。',
        en: 'Signing in, exports and looking at restricted figures, such as tax and right-holders, are kept in the audit log.',
      },
      {
        term: { zh: '访问密钥', en: 'Access keys' },
        zh: '分析人员可在“密码与访问密钥”里发放只读密钥，供脚本和 QGIS 使用。',
        en: 'Analysts make read-only keys for scripts and QGIS under Password and access keys.',
      },
    ],
  },
]
