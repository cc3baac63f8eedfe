import { importTargets } from '@panhuo/shared/import/importBatch'
import { areaUnits, yuanUnits } from '@panhuo/shared/import/units'
import { changeInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { builder, type Types } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import {
  acceptImport,
  cancelImport,
  checkImport,
  leaveOutImportRows,
  placeImport,
  readImport,
  setImportTarget,
  undoImport,
} from './batchCommands.ts'
import { batchByNumber } from './batchQueries.ts'
import { BatchRef } from './importSchema.ts'
import { mendImportRow } from './mendCommands.ts'

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

/** Which import, as it was seen. The reason is asked for only where the register changes. */
function batchInput(t: InputBuilder) {
  const { requestId } = changeInput(t)
  return {
    requestId,
    number: t.string({ required: true, description: '批次号 / Number of the import' }),
    expectedVersion: t.int({
      required: true,
      description: '您看到的版本 / The version that you saw',
    }),
  }
}

/** An import after a step began or a row was mended. */
async function batchAfter(context: Context, number: string) {
  const batch = await batchByNumber(context, number)
  if (!batch) throw new NotFound('number', number)
  return batch
}

function mutation(
  name: string,
  description: string,
  fields: (t: InputBuilder) => object,
  act: (context: Context, input: never) => Promise<string>,
): void {
  const title = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const Input = builder.inputType(`${title}Input`, {
    description,
    fields: (t) => ({ ...batchInput(t), ...(fields(t) as ReturnType<typeof batchInput>) }),
  })
  builder.mutationField(name, (t) =>
    t.field({
      type: BatchRef,
      description,
      args: { input: t.arg({ type: Input, required: true, description: '内容 / What' }) },
      errors: failuresOf(`${title}Result`),
      resolve: async (_root, { input }, context) =>
        batchAfter(context, await act(context, input as never)),
    }),
  )
}

const ColumnInput = builder.inputType('ImportColumnInput', {
  description: '一列的对应 / What a column becomes',
  fields: (t) => ({
    column: t.string({ required: true, description: '列名 / Name of the column' }),
    field: t.string({ description: '字段，空为不用 / The field; null leaves the column out' }),
    unit: t.string({
      description: `单位：${Object.keys(areaUnits).join('、')}，金额 ${Object.keys(yuanUnits).join('、')} / Unit`,
    }),
    words: t.field({
      type: 'JSON',
      description: '词 → 代码，空为未填 / Word → code; null for not filled',
    }),
  }),
})
const MappingInput = builder.inputType('ImportMappingInput', {
  description: '列的对应 / What the columns become',
  fields: (t) => ({
    columns: t.field({ type: [ColumnInput], required: true, description: '各列 / Columns' }),
    defaults: t.field({
      type: 'JSON',
      description: '新增记录的缺省值，按字段 / Values for new records, by field',
    }),
    renumber: t.boolean({
      description: '编号不合格式的另编新号 / New codes where the own one is not of our form',
    }),
  }),
})
const MendedInput = builder.inputType('ImportValueInput', {
  description: '一个字段的值 / A value of a field',
  fields: (t) => ({
    field: t.string({ required: true, description: '字段 / The field' }),
    value: t.string({ description: '值；空为仍用文件的 / The value; null takes the file’s again' }),
  }),
})

mutation(
  'readImport',
  '读取已上传的文件（先 POST /api/imports）/ Read the files (POST them to /api/imports first)',
  (t) => ({
    layers: t.intList({ description: '只读这些图层 / Only these layers' }),
    encoding: t.string({ description: '文字编码，如 gb18030 / Text encoding, such as gb18030' }),
  }),
  readImport,
)
mutation(
  'placeImport',
  '按选定的坐标系定位 / Place the rows in the chosen coordinate system',
  (t) => ({
    crs: t.string({ required: true, description: '候选的 key，如 EPSG:4528 / Key of a candidate' }),
  }),
  placeImport,
)
mutation(
  'setImportTarget',
  '指定导入为什么 / Say what the rows become',
  (t) => ({
    target: t.field({
      type: codeType(importTargets) as 'String',
      required: true,
      description: '导入为 / As what',
    }),
  }),
  setImportTarget,
)
mutation(
  'checkImport',
  '按列的对应检查各行 / Check the rows through a mapping of columns',
  (t) => ({
    mapping: t.field({
      type: MappingInput,
      description: '列的对应，空为沿用 / The mapping; the present one where absent',
    }),
  }),
  (context: Context, input: never) => checkImport(context, filled(input)),
)
mutation(
  'mendImportRow',
  '修改一行并重新检查 / Mend a row and check it again',
  (t) => ({
    row: t.int({ required: true, description: '行号 / Number of the row' }),
    values: t.field({ type: [MendedInput], description: '改的值 / Values to put in' }),
    leftOut: t.boolean({ description: '不导入 / Leave it out' }),
    match: t.string({
      description:
        '对应的记录编号，空字符串为新增 / Code of its record; an empty text for a new one',
    }),
    repairShape: t.boolean({
      description: '修复自相交的图形 / Repair a shape that crosses itself',
    }),
  }),
  mendImportRow,
)
mutation(
  'leaveOutImportRows',
  '成批不导入或重新导入 / Leave many rows out, or take them in again',
  (t) => ({
    leftOut: t.boolean({ required: true, description: '不导入 / Leave out' }),
    finding: t.string({
      description:
        '有此问题的行，空为所有有错误的 / Rows with this finding; all with an error where absent',
    }),
  }),
  leaveOutImportRows,
)
const why = (t: InputBuilder) => changeInput(t).reason
mutation(
  'acceptImport',
  '入库 / Write to the register',
  (t) => ({
    reason: why(t),
    replaceSamples: t.boolean({
      required: true,
      description: '一并移除样例地块 / Take the sample plots out as well',
    }),
  }),
  acceptImport,
)
mutation(
  'undoImport',
  '撤销已入库的导入 / Take an accepted import back',
  (t) => ({ reason: why(t) }),
  undoImport,
)
mutation(
  'cancelImport',
  '取消正在进行的一步，没有则取消导入 / Cancel the step under way, else the import',
  () => ({}),
  cancelImport,
)

/** Inputs leave out what JSON would not. */
function filled(input: { mapping?: { columns: object[]; defaults?: object; renumber?: boolean } }) {
  const { mapping, ...rest } = input
  if (!mapping) return rest as never
  const columns = mapping.columns.map((column) => ({
    field: null,
    unit: null,
    ...column,
    words: Reflect.get(column, 'words') ?? {},
  }))
  return {
    ...rest,
    mapping: { columns, defaults: mapping.defaults ?? {}, renumber: mapping.renumber ?? false },
  } as never
}
