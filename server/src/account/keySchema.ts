import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import { builder } from '../schema/builder.ts'
import { makeKey, revokeKey } from './keyCommands.ts'
import { type KeyRow, readKey } from './keyQueries.ts'
import { administers } from './personEditSchema.ts'
import { AccessKeyRef } from './personSchema.ts'

const KeyWithSecretRef = builder
  .objectRef<{ accessKey: KeyRow; key: string }>('AccessKeyWithSecret')
  .implement({
    description:
      '访问密钥；密钥本身只在此处出现 / An access key; the key itself is told here alone',
    fields: (t) => ({
      accessKey: t.field({
        type: AccessKeyRef,
        description: '密钥信息 / About the key',
        resolve: ({ accessKey }) => accessKey,
      }),
      key: t.exposeString('key', {
        description:
          '密钥，用于 Authorization: Bearer 或 x-api-key / The key, sent as Authorization: Bearer or x-api-key',
      }),
    }),
  })

const MakeKeyInput = builder.inputType('MakeAccessKeyInput', {
  description: '发放访问密钥 / Makes an access key',
  fields: (t) => ({
    personId: t.string({
      description: '分析人员的账户编号；空为自己 / Id of an analyst; oneself when absent',
    }),
    name: t.string({ required: true, description: '用途 / Purpose' }),
    days: t.int({ required: true, defaultValue: 90, description: '有效期，天 / Life in days' }),
  }),
})

builder.mutationField('makeAccessKey', (t) =>
  t.field({
    type: KeyWithSecretRef,
    description:
      '为自己或（管理员）为分析人员发放只读访问密钥 / Makes a read-only key for oneself or, as administrator, for an analyst',
    args: { input: t.arg({ type: MakeKeyInput, required: true, description: '内容 / Input' }) },
    errors: failuresOf('MakeAccessKeyResult'),
    resolve: async (_root, { input }, context) => {
      const { db, accountRules, viewer } = context
      const own = viewer.person?.id
      const personId = input.personId ?? own
      if (personId === undefined || personId !== own || viewer.role !== 'ANALYST') {
        administers(context)
      }
      const asked = { personId: personId ?? '', name: input.name, days: input.days }
      const { id, key } = await makeKey(db, accountRules, viewer, asked)
      const accessKey = await readKey(db, id)
      if (!accessKey) throw new NotFound('id', 'access key')
      return { accessKey, key }
    },
  }),
)

builder.mutationField('revokeAccessKey', (t) =>
  t.field({
    type: AccessKeyRef,
    description: '吊销访问密钥，立即生效 / Revokes an access key at once',
    args: { id: t.arg.int({ required: true, description: '密钥编号 / Number of the key' }) },
    errors: failuresOf('RevokeAccessKeyResult'),
    resolve: async (_root, { id }, context) => {
      const { db, viewer } = context
      const owner = viewer.role === 'ANALYST' ? viewer.person?.id : undefined
      if (owner === undefined) administers(context)
      await revokeKey(db, viewer, id, owner)
      const accessKey = await readKey(db, id)
      if (!accessKey) throw new NotFound('id', 'access key')
      return accessKey
    },
  }),
)
