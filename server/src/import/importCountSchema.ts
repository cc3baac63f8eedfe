import { toMu } from '@panhuo/shared/measure/units'
import { builder } from '../schema/builder.ts'
import type { BatchFile } from './batchQueries.ts'
import type { OutcomeCounts } from './rowQueries.ts'

export const FileRef = builder.objectRef<BatchFile>('ImportFile').implement({
  description: '导入的原始文件 / A file as it was brought',
  fields: (t) => ({
    name: t.exposeString('name', { description: '文件名 / Its name' }),
    sizeBytes: t.exposeFloat('sizeBytes', { description: '大小，字节 / Size, bytes' }),
    sha256: t.exposeString('sha256', { description: '内容的 SHA-256 / SHA-256 of the content' }),
  }),
})

const counted = {
  rows: '文件的行数 / Rows of the files',
  created: '新增的行数 / Rows that are new',
  changed: '变更的行数 / Rows that change a record',
  unchanged: '无变化的行数 / Rows without a difference',
  leftOut: '不导入的行数 / Rows left out',
  errors: '有错误的行数 / Rows with an error',
  warnings: '最重为提醒的行数 / Rows with a warning at worst',
  overSamples: '与样例地块重叠的行数 / Rows that lie over sample plots',
} as const

export const CountsRef = builder.objectRef<OutcomeCounts>('ImportCounts').implement({
  description: '入库会做什么 / What accepting would do',
  fields: (t) => ({
    ...Object.fromEntries(
      Object.entries(counted).map(([name, description]) => [
        name,
        t.exposeInt(name as keyof typeof counted, { description }),
      ]),
    ),
    createdMu: t.float({
      description: '新增面积，亩 / Area of the new ones, mu',
      resolve: ({ createdM2 }) => toMu(createdM2),
    }),
    changedMu: t.float({
      description: '变更面积，亩 / Area of the changed ones, mu',
      resolve: ({ changedM2 }) => toMu(changedM2),
    }),
  }),
})

export const WordRef = builder
  .objectRef<{ field: string; word: string; rows: number }>('ImportWord')
  .implement({
    description: '不在可选范围的词 / A word that is none of the choices',
    fields: (t) => ({
      field: t.exposeString('field', { description: '字段 / The field' }),
      word: t.exposeString('word', { description: '文件里的词 / The word of the file' }),
      rows: t.exposeInt('rows', { description: '行数 / In how many rows' }),
    }),
  })
