import { roles } from '@panhuo/shared/access/access'
import { BadArgument } from '@panhuo/shared/filter/badFilter'
import type { ArgBuilder } from '@pothos/core'
import type { Context } from '../request/context.ts'
import { builder, type Types } from '../schema/builder.ts'
import { codeType, LocaleEnum } from '../schema/enums.ts'
import { actionWords } from './actionWords.ts'
import {
  changesOfAll,
  type PartChange,
  type RecordChange,
  type TimelinePart,
} from './changeQueries.ts'
import { FieldChangeRef } from './fieldChangeSchema.ts'
import type { RecordKind } from './recordKind.ts'

const MOST = 100

const PartChangeRef = builder.objectRef<PartChange>('PartChange').implement({
  description: '对一项所属内容的修改 / What a change did to one part of a record',
  fields: (t) => ({
    noun: t.string({
      description: '是什么，如节点 / What it is, such as a milestone',
      args: { locale: t.arg({ type: LocaleEnum, description: '语言 / Language' }) },
      resolve: ({ noun }, { locale }, { viewer }) => noun[locale ?? viewer.locale],
    }),
    name: t.string({
      nullable: true,
      description: '哪一项 / Which one',
      args: { locale: t.arg({ type: LocaleEnum, description: '语言 / Language' }) },
      resolve: ({ name }, { locale }, { viewer }) => name?.[locale ?? viewer.locale] ?? null,
    }),
    made: t.exposeBoolean('made', { description: '新建 / It was made' }),
    fields: t.field({
      type: [FieldChangeRef],
      description: '逐字段的前后值 / Fields with their values before and after',
      resolve: ({ fields }) => [...fields],
    }),
  }),
})

export const ChangeRef = builder.objectRef<RecordChange>('Change').implement({
  description:
    '一条记录的一次修改；无权查看的字段不列出 / One change of a record; fields that the viewer may not see are left out',
  fields: (t) => ({
    id: t.id({
      description: '修改编号，撤销时用 / Its id, to undo it',
      resolve: ({ id }) => String(id),
    }),
    at: t.expose('at', { type: 'DateTime', description: '时间 / When' }),
    by: t.exposeString('by', { description: '修改人 / Who' }),
    role: t.field({
      type: codeType(roles) as 'String',
      description: '当时的角色 / In which role',
      resolve: ({ role }) => role,
    }),
    action: t.exposeString('action', { description: '操作代码 / Name of the mutation' }),
    actionLabel: t.string({
      description: '做了什么 / What was done',
      args: { locale: t.arg({ type: LocaleEnum, description: '语言 / Language' }) },
      resolve: ({ action }, { locale }, { viewer }) => actionWords(action)[locale ?? viewer.locale],
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        '原因；涉及无权查看的字段时为空 / Why; null where it speaks of fields that the viewer may not see',
    }),
    made: t.exposeBoolean('made', { description: '新建记录 / It made the record' }),
    version: t.exposeInt('version', {
      nullable: true,
      description:
        '修改后的版本；只改了所属内容(如节点、症结)时为空 / Version of the record after it; null where only parts of it changed',
    }),
    undoes: t.id({
      nullable: true,
      description: '撤销了哪次修改 / The change that this one undid',
      resolve: ({ undoes }) => idText(undoes),
    }),
    undoneBy: t.id({
      nullable: true,
      description: '被哪次修改撤销 / The change that undid this one',
      resolve: ({ undoneBy }) => idText(undoneBy),
    }),
    fields: t.field({
      type: [FieldChangeRef],
      description: '逐字段的前后值 / Fields with their values before and after',
      resolve: ({ fields }) => [...fields],
    }),
    parts: t.field({
      type: [PartChangeRef],
      description:
        '同时改到的所属内容：案件、节点、材料、症结、审批等 / Parts that it touched: case, milestone, document, obstacle, approval and the like',
      resolve: ({ parts }) => [...parts],
    }),
  }),
})

function idText(id: number | null): string | null {
  return id === null ? null : String(id)
}

interface Recorded {
  readonly id: number
}

/** Which part of a timeline is asked for. */
function partArgs(arg: ArgBuilder<Types>) {
  return {
    first: arg.int({ defaultValue: 20, required: true, description: '条数，1 到 100 / How many' }),
    after: arg.id({ description: '从这次修改之后(更早)起 / Older than this change' }),
  }
}

/**
 * The `changes` field of a record, newest first; null for those who may not read the history.
 * `builder.objectField(ParcelRef, 'changes', (t) => changesField(t, timelineOf(parcelKind)))`
 */
export function changesField<Row extends Recorded>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Row>,
  timeline: (context: Context, id: number, part: TimelinePart) => Promise<RecordChange[] | null>,
) {
  return t.field({
    type: [ChangeRef],
    nullable: true,
    description:
      '修改历史，新的在前；无权查看历史时为空 / Its changes, newest first; null for those who may not read the history',
    args: partArgs(t.arg),
    complexity: ({ first }) => ({ field: 2, multiplier: Math.max(1, Number(first ?? 20) / 4) }),
    resolve: ({ id }, { first, after }, context) => timeline(context, id, partOf(first, after)),
  })
}

/** Adds the query for the changes of all rows of a kind of rules, each told as a part of its change. */
export function changesQuery(name: string, kind: RecordKind): void {
  builder.queryField(name, (t) =>
    t.field({
      type: [ChangeRef],
      description: `${kind.noun.zh}的修改历史，新的在前；无权查看历史时没有 / Changes of every ${kind.noun.en}, newest first; none for those who may not read the history`,
      args: partArgs(t.arg),
      complexity: ({ first }) => ({ field: 2, multiplier: Math.max(1, Number(first ?? 20) / 4) }),
      resolve: (_root, { first, after }, context) =>
        changesOfAll(kind, context, partOf(first, after)),
    }),
  )
}

function partOf(first: number, after: string | null | undefined): TimelinePart {
  if (first < 1 || first > MOST) {
    throw new BadArgument(['first'], { zh: `应为 1 到 ${MOST}`, en: `must be from 1 to ${MOST}` })
  }
  if (after == null) return { first, after: null }
  if (!/^\d{1,9}$/.test(after)) {
    throw new BadArgument(['after'], { zh: '不是修改编号', en: 'is not the id of a change' })
  }
  return { first, after: Number(after) }
}
