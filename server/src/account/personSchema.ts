import { roles } from '@panhuo/shared/access/access'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import type { KeyRow } from './keyQueries.ts'
import type { PersonRow } from './personQueries.ts'

/** An account, as administrators see it; the room of places adds its towns. */
export const PersonRef = builder.objectRef<PersonRow>('Person').implement({
  description: '账户 / Account of a person',
  fields: (t) => ({
    id: t.exposeString('id', { description: '账户编号 / Id' }),
    name: t.exposeString('name', { description: '姓名 / Name' }),
    username: t.exposeString('username', { description: '用户名 / User name' }),
    role: t.field({
      type: codeType(roles) as 'String',
      description: '角色 / Role',
      resolve: ({ role }) => role,
    }),
    passwordDue: t.exposeBoolean('passwordDue', {
      description: '须先修改密码 / Has to change the password first',
    }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: '停用时间 / When it was disabled',
    }),
    disabledReason: t.exposeString('disabledReason', {
      nullable: true,
      description: '停用原因 / Why it was disabled',
    }),
    lockedUntil: t.expose('lockedUntil', {
      type: 'DateTime',
      nullable: true,
      description: '多次密码错误后锁定到何时 / Locked after wrong passwords until',
    }),
    lastSignInAt: t.expose('lastSignInAt', {
      type: 'DateTime',
      nullable: true,
      description: '上次登录 / Last sign-in',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: '创建时间 / When it was made',
    }),
  }),
})

export const AccessKeyRef = builder.objectRef<KeyRow>('AccessKey').implement({
  description: '访问密钥，不含密钥本身 / Access key, without the key itself',
  fields: (t) => ({
    id: t.exposeInt('id', { description: '编号 / Number' }),
    username: t.exposeString('username', { description: '所属用户名 / User name of its owner' }),
    name: t.exposeString('name', { description: '用途 / Purpose' }),
    start: t.exposeString('start', { description: '开头几位 / Its first characters' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: '发放时间 / Made' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: '到期 / Runs out' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: '最近使用 / Last used',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: '吊销时间 / When it was revoked',
    }),
  }),
})
