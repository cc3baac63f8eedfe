import { findingSentence } from '@panhuo/shared/import/findings'
import { findingSeverities, importMatches, importOutcomes } from '@panhuo/shared/import/importBatch'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import {
  type FindingGroup,
  findingsOfRow,
  type StagedFinding,
  type StagedRow,
} from './rowQueries.ts'

export const FindingRef = builder.objectRef<StagedFinding>('ImportFinding').implement({
  description: '导入中发现的问题 / Something found in an import',
  fields: (t) => ({
    code: t.exposeString('code', { description: '问题代码 / Its code' }),
    severity: t.field({
      type: codeType(findingSeverities) as 'String',
      description: '严重程度 / How much it weighs',
      resolve: ({ severity }) => severity,
    }),
    sentence: t.string({
      description: '说明，用请求的语言 / A sentence in the language of the request',
      resolve: ({ code, detail }, _args, { viewer }) =>
        findingSentence(code, detail)[viewer.locale],
    }),
    field: t.exposeString('field', {
      nullable: true,
      description: '字段或列 / The field or column',
    }),
    row: t.exposeInt('row', {
      nullable: true,
      description: '行号，整个文件的为空 / The row; null for the whole file',
    }),
    fileLine: t.exposeInt('fileLine', {
      nullable: true,
      description: '文本文件的行 / Line of a text file',
    }),
    file: t.string({
      nullable: true,
      description: '文件 / The file',
      resolve: ({ detail }) => (typeof detail.file === 'string' ? detail.file : null),
    }),
    lon: t.exposeFloat('lon', {
      nullable: true,
      description: '位置，经度，度 / Place, longitude, degrees',
    }),
    lat: t.exposeFloat('lat', {
      nullable: true,
      description: '位置，纬度，度 / Place, latitude, degrees',
    }),
  }),
})

export const FindingGroupRef = builder.objectRef<FindingGroup>('ImportFindingGroup').implement({
  description: '一种问题 / One kind of finding',
  fields: (t) => ({
    code: t.exposeString('code', { description: '问题代码 / Its code' }),
    severity: t.field({
      type: codeType(findingSeverities) as 'String',
      description: '严重程度 / How much it weighs',
      resolve: ({ severity }) => severity,
    }),
    rows: t.exposeInt('rows', { description: '涉及的行数 / In how many rows' }),
    sentence: t.string({
      description: '其中第一条的说明 / The sentence of the first of them',
      resolve: ({ code, detail }, _args, { viewer }) =>
        findingSentence(code, detail)[viewer.locale],
    }),
  }),
})

const RowRef = builder.objectRef<StagedRow>('ImportRow').implement({
  description: '导入的一行 / A row of an import',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '在导入中的行号 / Its number in the import' }),
    layer: t.exposeInt('file', { description: '图层 / Its layer' }),
    fileRow: t.exposeInt('fileRow', {
      nullable: true,
      description: '在文件中的行号 / Its row in the file',
    }),
    fileLine: t.exposeInt('fileLine', {
      nullable: true,
      description: '在文本文件中的行 / Its line in a text file',
    }),
    values: t.field({
      type: 'JSON',
      description: '文件里的值，按列名 / Values of the file, by column',
      resolve: ({ values }) => values,
    }),
    edits: t.field({
      type: 'JSON',
      description: '人工填入的值，按字段 / Values that a person put in, by field',
      resolve: ({ edits }) => edits,
    }),
    attributes: t.field({
      type: 'JSON',
      nullable: true,
      description: '将写入的值，按数据库列 / Values to be written, by database column',
      resolve: ({ attributes }) => attributes,
    }),
    difference: t.field({
      type: 'JSON',
      nullable: true,
      description:
        '与台账的差别，按数据库列：before、after / Differences from the register, by database column',
      resolve: ({ difference }) => difference,
    }),
    code: t.exposeString('code', { nullable: true, description: '编号 / Code' }),
    areaM2: t.exposeFloat('areaM2', {
      nullable: true,
      description: '图形面积，平方米 / Area of the shape, m²',
    }),
    matchedCode: t.exposeString('matchedCode', {
      nullable: true,
      description: '对应的记录 / The record it belongs to',
    }),
    matchedBy: t.field({
      type: codeType(importMatches) as 'String',
      nullable: true,
      description: '如何对应 / How it was matched',
      resolve: ({ matchedBy }) => matchedBy,
    }),
    outcome: t.field({
      type: codeType(importOutcomes) as 'String',
      nullable: true,
      description: '入库结果，检查前为空 / Outcome; null before the check',
      resolve: ({ outcome, leftOut }) => (leftOut ? 'LEFT_OUT' : outcome),
    }),
    leftOut: t.exposeBoolean('leftOut', { description: '不导入 / Left out' }),
    severity: t.field({
      type: codeType(findingSeverities) as 'String',
      nullable: true,
      description: '最重的问题 / Its worst finding',
      resolve: ({ severity }) => severity,
    }),
    box: t.field({
      type: 'JSON',
      nullable: true,
      description:
        '西、南、东、北，度；没有图形为空 / West, south, east, north in degrees; null without a shape',
      resolve: ({ box }) => box,
    }),
    findings: t.field({
      type: [FindingRef],
      description: '问题，重的在前 / Findings, the worst first',
      complexity: { field: 1, multiplier: 2 },
      resolve: async ({ batchId, number }, _args, context) =>
        (await findingsOfRow(context, `${batchId} ${number}`)) ?? [],
    }),
  }),
})

export const RowPageRef = builder
  .objectRef<{ nodes: StagedRow[]; total: number }>('ImportRowPage')
  .implement({
    description: '一页行 / A page of rows',
    fields: (t) => ({
      nodes: t.field({ type: [RowRef], description: '各行 / Rows', resolve: ({ nodes }) => nodes }),
      total: t.exposeInt('total', { description: '不分页的行数 / Rows without paging' }),
    }),
  })
