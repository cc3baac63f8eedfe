import { recordId } from '@panhuo/shared/filter/recordId'
import { builder } from '../schema/builder.ts'
import {
  CountDiffers,
  type Failure,
  type Guard,
  GuardNotMet,
  InvalidInput,
  NotAllowed,
  NotFound,
  VersionConflict,
  WouldLose,
} from './failures.ts'
import { FieldChangeRef } from './fieldChangeSchema.ts'

/** What every expected failure of a mutation has. */
const ErrorInterface = builder.interfaceRef<Failure>('Error').implement({
  description: '修改未成的原因 / Why a change was not made',
  fields: (t) => ({
    message: t.string({
      description: '用请求语言说明 / A sentence in the language of the request',
      resolve: ({ said }, _args, { viewer }) => said[viewer.locale],
    }),
  }),
})

const interfaces = [ErrorInterface]

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: '某项取值不能接受 / A value that cannot be taken',
  interfaces,
  fields: (t) => ({
    field: t.exposeString('field', {
      description: '输入中的位置，如 plotRatio、parts.1.code / Its place in the input',
    }),
  }),
})

builder.objectType(NotAllowed, {
  name: 'NotAllowed',
  description: '未登录，或角色无此职责 / Not signed in, or not a duty of the role',
  interfaces,
})

builder.objectType(NotFound, {
  name: 'NotFound',
  description: '没有这条记录 / There is no such record',
  interfaces,
  fields: (t) => ({
    field: t.exposeString('field', { description: '输入中的位置 / Its place in the input' }),
  }),
})

builder.objectType(VersionConflict, {
  name: 'VersionConflict',
  description: '记录已被他人修改 / Somebody else changed the record meanwhile',
  interfaces,
  fields: (t) => ({
    code: t.string({
      description: '记录编号 / Code of the record',
      resolve: ({ record }) => record.code,
    }),
    expectedVersion: t.exposeInt('expectedVersion', {
      description: '您看到的版本 / The version that you saw',
    }),
    currentVersion: t.exposeInt('currentVersion', { description: '现在的版本 / The present one' }),
    record: t.node({
      description: '现在的记录 / The record as it is now',
      id: ({ record }) => recordId(record.type, record.code),
    }),
    theirs: t.field({
      type: [FieldChangeRef],
      description: '他人逐字段的修改 / What others changed since, field by field',
      resolve: ({ theirs }) => [...theirs],
    }),
  }),
})

/** A guard in words; rooms show the guards of their next steps by it. */
export const GuardRef = builder.objectRef<Guard>('Guard').implement({
  description: '一个尚未满足的条件 / A condition that does not hold yet',
  fields: (t) => ({
    code: t.exposeString('code', { description: '条件代码 / Its code' }),
    message: t.string({
      description: '条件说明 / The condition in words',
      resolve: ({ said }, _args, { viewer }) => said[viewer.locale],
    }),
  }),
})

builder.objectType(GuardNotMet, {
  name: 'GuardNotMet',
  description: '条件不满足，不能推进 / Conditions of the step do not hold',
  interfaces,
  fields: (t) => ({
    guards: t.field({
      type: [GuardRef],
      description: '缺少的条件 / What is missing',
      resolve: ({ guards }) => [...guards],
    }),
  }),
})

builder.objectType(CountDiffers, {
  name: 'CountDiffers',
  description: '批量修改的条数与确认的不同 / Another number of records than was confirmed',
  interfaces,
  fields: (t) => ({
    expected: t.exposeInt('expected', { description: '确认的条数 / The number confirmed' }),
    actual: t.exposeInt('actual', { description: '实际条数 / The number it would be' }),
  }),
})

builder.objectType(WouldLose, {
  name: 'WouldLose',
  description: '撤销会丢失之后的修改 / Undoing would take away later changes',
  interfaces,
  fields: (t) => ({
    changes: t.field({
      type: [FieldChangeRef],
      description: '之后的修改 / The later changes',
      resolve: ({ changes }) => [...changes],
    }),
  }),
})

const types = [
  InvalidInput,
  NotAllowed,
  NotFound,
  VersionConflict,
  GuardNotMet,
  CountDiffers,
  WouldLose,
]

/** The `errors` option of a mutation: its union of result and failures gets this name. */
export function failuresOf(name: string) {
  return {
    types,
    directResult: true as const,
    union: { name, description: '结果，或未成的原因 / The result, or why it was not done' },
  }
}
