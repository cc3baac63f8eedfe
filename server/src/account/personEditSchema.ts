import { type Role, roles } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import { failuresOf } from '../change/failureSchema.ts'
import { InvalidInput, NotAllowed, NotFound } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import {
  addPerson,
  changePerson,
  disablePerson,
  resetPassword,
  unlockPerson,
} from './personCommands.ts'
import { type PersonRow, readPerson } from './personQueries.ts'
import { PersonRef } from './personSchema.ts'
import { townIds } from './townQueries.ts'

/** Throws NotAllowed for everybody but administrators. */
export function administers({ viewer }: Context): void {
  if (!mayDo(viewer.role, 'ADMINISTER')) {
    throw new NotAllowed('ADMINISTER', viewer.person !== undefined)
  }
}

async function personOf({ db, accountRules }: Context, id: string): Promise<PersonRow> {
  const person = await readPerson(db, accountRules, id)
  if (!person) throw new NotFound('id', 'account')
  return person
}

const PersonWithPasswordRef = builder
  .objectRef<{ person: PersonRow; password: string }>('PersonWithPassword')
  .implement({
    description:
      '账户与一次性密码；密码只在此处出现，首次登录后须修改 / An account and a password that is told here alone and has to be changed at the first sign-in',
    fields: (t) => ({
      person: t.field({
        type: PersonRef,
        description: '账户 / Account',
        resolve: ({ person }) => person,
      }),
      password: t.exposeString('password', { description: '一次性密码 / Password' }),
    }),
  })

const role = { type: codeType(roles) as 'String', description: '角色 / Role' }
const towns = '镇街编号，空列表为全部 / Codes of towns; all for an empty list'

const AddPersonInput = builder.inputType('AddPersonInput', {
  description: '新账户 / A new account',
  fields: (t) => ({
    username: t.string({
      required: true,
      description:
        '用户名，3 到 30 个字母、数字、点或下划线 / User name, 3 to 30 letters, digits, dots, underscores',
    }),
    name: t.string({ required: true, description: '姓名 / Name' }),
    role: t.field({ ...role, required: true }),
    towns: t.stringList({ description: towns }),
  }),
})

const ChangePersonInput = builder.inputType('ChangePersonInput', {
  description: '修改账户；未给的不变 / Changes of an account; what is absent stays',
  fields: (t) => ({
    id: t.string({ required: true, description: '账户编号 / Id' }),
    name: t.string({ description: '姓名 / Name' }),
    role: t.field(role),
    towns: t.stringList({ description: towns }),
    reason: t.string({ required: true, description: '原因 / Why' }),
  }),
})

const DisablePersonInput = builder.inputType('DisablePersonInput', {
  description: '停用账户 / Closes an account',
  fields: (t) => ({
    id: t.string({ required: true, description: '账户编号 / Id' }),
    reason: t.string({ required: true, description: '原因 / Why' }),
  }),
})

builder.mutationField('addPerson', (t) =>
  t.field({
    type: PersonWithPasswordRef,
    description: '新建账户 / Adds an account',
    args: { input: t.arg({ type: AddPersonInput, required: true, description: '内容 / Input' }) },
    errors: failuresOf('AddPersonResult'),
    resolve: async (_root, { input }, context) => {
      administers(context)
      const asked = { ...input, role: roleOf(input.role) }
      const ids = await townIds(context.db, input.towns ?? [])
      const { db, accountRules, viewer } = context
      const added = await addPerson(db, accountRules, viewer, { ...asked, townIds: ids })
      return { person: await personOf(context, added.id), password: added.password }
    },
  }),
)

builder.mutationField('changePerson', (t) =>
  t.field({
    type: PersonRef,
    description: '修改姓名、角色或镇街 / Changes name, role or towns',
    args: {
      input: t.arg({ type: ChangePersonInput, required: true, description: '内容 / Input' }),
    },
    errors: failuresOf('ChangePersonResult'),
    resolve: async (_root, { input }, context) => {
      administers(context)
      const { id, name, role: asked, towns: codes } = input
      const reason = reasonOf(input.reason)
      const patch = {
        ...(name ? { name } : {}),
        ...(asked ? { role: roleOf(asked) } : {}),
        ...(codes ? { townIds: await townIds(context.db, codes) } : {}),
      }
      await changePerson(context.db, context.viewer, id, patch, reason)
      return personOf(context, id)
    },
  }),
)

builder.mutationField('disablePerson', (t) =>
  t.field({
    type: PersonRef,
    description: '停用账户，立即退出并吊销其密钥 / Closes an account, its sessions and keys',
    args: {
      input: t.arg({ type: DisablePersonInput, required: true, description: '内容 / Input' }),
    },
    errors: failuresOf('DisablePersonResult'),
    resolve: async (_root, { input: { id, reason } }, context) => {
      administers(context)
      await disablePerson(context.db, context.viewer, id, reasonOf(reason))
      return personOf(context, id)
    },
  }),
)

builder.mutationField('unlockPerson', (t) =>
  t.field({
    type: PersonRef,
    description: '启用账户并解除密码错误锁定 / Opens a closed account and ends a lock',
    args: { id: t.arg.string({ required: true, description: '账户编号 / Id' }) },
    errors: failuresOf('UnlockPersonResult'),
    resolve: async (_root, { id }, context) => {
      administers(context)
      await unlockPerson(context.db, context.viewer, id)
      return personOf(context, id)
    },
  }),
)

builder.mutationField('resetPassword', (t) =>
  t.field({
    type: PersonWithPasswordRef,
    description: '重置密码 / Gives a new password',
    args: { id: t.arg.string({ required: true, description: '账户编号 / Id' }) },
    errors: failuresOf('ResetPasswordResult'),
    resolve: async (_root, { id }, context) => {
      administers(context)
      const password = await resetPassword(context.db, context.accountRules, context.viewer, id)
      return { person: await personOf(context, id), password }
    },
  }),
)

function roleOf(given: string): Role {
  if (given === 'GUEST') {
    throw new InvalidInput('role', {
      zh: '访客不需要账户',
      en: 'a guest needs no account',
    })
  }
  return given as Role
}

function reasonOf(given: string): string {
  const reason = given.trim()
  if (reason === '' || reason.length > 500) {
    throw new InvalidInput('reason', {
      zh: '请写明原因，最多 500 字',
      en: 'say why, in up to 500 characters',
    })
  }
  return reason
}
