import {
  findingSeverities,
  importOutcomes,
  importStates,
  importSteps,
  importTargets,
} from '@panhuo/shared/import/importBatch'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { noteRestricted } from '../request/restrictedReads.ts'
import { builder } from '../schema/builder.ts'
import { WHOLE_SET } from '../schema/connection.ts'
import { codeType } from '../schema/enums.ts'
import { batchByNumber, filesOf, latestBatches, mayImport } from './batchQueries.ts'
import { CountsRef, FileRef, WordRef } from './importCountSchema.ts'
import { FindingGroupRef, FindingRef, RowPageRef } from './importRowSchema.ts'
import type { Batch } from './importTypes.ts'
import {
  countRows,
  findingGroups,
  findingsOfFiles,
  outcomeCounts,
  stagedRows,
  stagedShapes,
  unknownWords,
} from './rowQueries.ts'

const MOST_ROWS = 200

export const BatchRef = builder.objectRef<Batch>('ImportBatch').implement({
  description: '一次导入 / One import',
  fields: (t) => ({
    number: t.exposeString('number', { description: '批次号 / Its number' }),
    state: t.field({
      type: codeType(importStates) as 'String',
      description: '状态 / How far it came',
      resolve: ({ state }) => state,
    }),
    target: t.field({
      type: codeType(importTargets) as 'String',
      description: '导入为 / What the rows become',
      resolve: ({ target }) => target,
    }),
    version: t.exposeInt('version', { description: '版本 / Version' }),
    step: t.field({
      type: codeType(importSteps) as 'String',
      nullable: true,
      description: '正在进行的一步，空为没有 / The step under way; null for none',
      resolve: ({ step }) => step,
    }),
    stepDone: t.exposeFloat('stepDone', { description: '这一步已完成的量 / Done of the step' }),
    stepTotal: t.exposeFloat('stepTotal', {
      nullable: true,
      description: '这一步的总量，不知为空 / The whole of the step; null where not known',
    }),
    problem: t.string({
      nullable: true,
      description: '上一步没做完的原因 / Why the last step was not done',
      resolve: ({ problem }, _args, { viewer }) => problem?.[viewer.locale] ?? null,
    }),
    personName: t.exposeString('personName', { description: '上传人 / Who brought it' }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: '上传时间 / When it was brought',
    }),
    acceptedAt: t.expose('acceptedAt', {
      type: 'DateTime',
      nullable: true,
      description: '入库时间 / When it was accepted',
    }),
    changeId: t.string({
      nullable: true,
      description: '入库的修改编号 / The change that accepted it',
      resolve: ({ changeId }) => (changeId === null ? null : String(changeId)),
    }),
    files: t.field({
      type: [FileRef],
      description: '文件 / Files',
      complexity: WHOLE_SET,
      resolve: ({ id }, _args, { db }) => filesOf(db, id),
    }),
    layers: t.field({
      type: 'JSON',
      description:
        '图层：名称、行数、列、文件所说的坐标系 / Layers: name, rows, columns, the system that the file states',
      resolve: ({ layers }) => layers,
    }),
    crs: t.exposeString('crs', {
      nullable: true,
      description: '选定的坐标系 / The system that was chosen',
    }),
    candidates: t.field({
      type: 'JSON',
      description: '各坐标系下的位置与判断 / Where it would lie under each system, with a verdict',
      resolve: ({ candidates }) => candidates,
    }),
    mapping: t.field({
      type: 'JSON',
      nullable: true,
      description:
        '列的对应：字段、单位、词义、缺省值 / What columns become: field, unit, words, defaults',
      resolve: ({ mapping }) => mapping,
    }),
    counts: t.field({
      type: CountsRef,
      description: '统计 / Counts',
      complexity: WHOLE_SET,
      resolve: (batch, _args, context) => outcomeCounts(context, batch),
    }),
    accepted: t.field({
      type: 'JSON',
      nullable: true,
      description: '入库时的统计 / What accepting did, counted',
      resolve: ({ accepted }) => accepted,
    }),
    findings: t.field({
      type: [FindingGroupRef],
      description: '问题，按种类 / What was found, by kind',
      complexity: WHOLE_SET,
      resolve: (batch, _args, context) => findingGroups(context, batch),
    }),
    fileFindings: t.field({
      type: [FindingRef],
      description: '整个文件的问题，最多 100 条 / Findings about the files as such, 100 at most',
      complexity: WHOLE_SET,
      resolve: (batch, _args, context) => findingsOfFiles(context, batch),
    }),
    unknownWords: t.field({
      type: [WordRef],
      description:
        '不在可选范围或凭猜测采用的词 / Words that are none of the choices, or were guessed',
      complexity: WHOLE_SET,
      resolve: (batch, _args, context) => unknownWords(context, batch),
    }),
    shapes: t.field({
      type: 'JSON',
      description:
        '图形，GeoJSON，EPSG:4326，最多 2000 个 / Shapes as GeoJSON, EPSG:4326, 2000 at most',
      complexity: { field: 20, multiplier: 0 },
      resolve: (batch, _args, context) => stagedShapes(context, batch),
    }),
    rows: t.field({
      type: RowPageRef,
      description: '各行 / Rows',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 50,
          description: `行数，1 到 ${MOST_ROWS} / Rows, 1 to ${MOST_ROWS}`,
        }),
        after: t.arg.int({ description: '在此行之后 / After the row of this number' }),
        number: t.arg.int({ description: '只要这一行 / Only the row of this number' }),
        outcome: t.arg({
          type: codeType(importOutcomes) as 'String',
          description: '入库结果 / Outcome',
        }),
        severity: t.arg({
          type: codeType(findingSeverities) as 'String',
          description: '最重的问题 / Its worst finding',
        }),
        finding: t.arg.string({ description: '有此问题 / With this finding' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(MOST_ROWS, first ?? 50) / 20 }),
      resolve: async (batch, asked, context) => {
        const given = { ...asked, first: Math.min(MOST_ROWS, Math.max(1, asked.first)) } as never
        const [nodes, total] = await Promise.all([
          stagedRows(context, batch, given),
          countRows(context, batch, given),
        ])
        for (const { difference } of nodes) {
          for (const [name, { access }] of Object.entries(parcelFields)) {
            const column = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
            if (access === 'R')
              noteRestricted(
                context.restrictedReads,
                `Parcel.${name}`,
                difference?.[column]?.before,
              )
          }
        }
        return { nodes, total }
      },
    }),
  }),
})

const ImportsRef = builder.objectRef<object>('Imports').implement({
  description: '数据导入 / Imports',
  fields: (t) => ({
    latest: t.field({
      type: [BatchRef],
      description: '最近的导入，新的在前 / The latest imports, newest first',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 20,
          description: '条数，1 到 100 / How many, 1 to 100',
        }),
      },
      complexity: { field: 1, multiplier: 5 },
      resolve: (_root, { first }, context) =>
        latestBatches(context, Math.min(100, Math.max(1, first))),
    }),
    batch: t.field({
      type: BatchRef,
      nullable: true,
      description: '一次导入 / One import',
      args: { number: t.arg.string({ required: true, description: '批次号 / Its number' }) },
      resolve: (_root, { number }, context) => batchByNumber(context, number),
    }),
  }),
})

builder.queryField('imports', (t) =>
  t.field({
    type: ImportsRef,
    nullable: true,
    description:
      '数据导入，仅可导入的人可见，其他人为空 / For those who may import, null for others',
    resolve: (_root, _args, { viewer }) => (mayImport(viewer) ? {} : null),
  }),
)
