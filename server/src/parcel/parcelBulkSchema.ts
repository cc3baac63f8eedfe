import { changeInput, versionInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { builder } from '../schema/builder.ts'
import { filterInputNamed } from '../schema/filterInput.ts'
import { updateParcels } from './parcelBulkCommands.ts'
import { changedParcel, ParcelPatchInput } from './parcelEditSchema.ts'
import { removeParcel } from './parcelMakingCommands.ts'
import { ParcelRef } from './parcelSchema.ts'

const UpdateParcelsInput = builder.inputType('UpdateParcelsInput', {
  description: '批量修改；filter 与 codes 恰好给一项 / Editing many plots, by filter or by codes',
  fields: (t) => ({
    ...changeInput(t),
    filter: t.field({ type: filterInputNamed('ParcelFilter'), description: '筛选 / Filter' }),
    codes: t.stringList({ description: '编号 / Codes' }),
    expectedCount: t.int({
      required: true,
      description:
        '确认过的宗数；不同则返回 CountDiffers，不作修改 / The number that was confirmed; CountDiffers where it is another',
    }),
    patch: t.field({
      type: ParcelPatchInput,
      required: true,
      description: '属性，名称除外 / Attributes but the name',
    }),
  }),
})

const UpdatedRef = builder.objectRef<{ count: number; codes: string[] }>('UpdatedParcels')
UpdatedRef.implement({
  description: '批量修改的结果 / What was edited',
  fields: (t) => ({
    count: t.exposeInt('count', { description: '宗数 / Number of plots' }),
    codes: t.exposeStringList('codes', { description: '编号 / Their codes' }),
    parcels: t.field({
      type: [ParcelRef],
      description: '修改后的地块 / The plots as they are now',
      complexity: { field: 2, multiplier: 20 },
      resolve: async ({ codes }, _args, context) =>
        Promise.all(codes.map((code) => changedParcel(context, code))),
    }),
  }),
})

const RemoveParcelInput = builder.inputType('RemoveParcelInput', {
  description: '删除误录的地块 / Removing a plot that was entered by mistake',
  fields: (t) => ({ ...versionInput(t), ...changeInput(t) }),
})

const RemovedRef = builder.objectRef<{ code: string }>('RemovedParcel').implement({
  description: '已删除的地块 / The plot that was removed',
  fields: (t) => ({ code: t.exposeString('code', { description: '编号 / Its code' }) }),
})

builder.mutationFields((t) => ({
  updateParcels: t.field({
    type: UpdatedRef,
    description: '批量修改属性，要么全改要么不改 / Edit attributes of many plots, all or none',
    args: {
      input: t.arg({ type: UpdateParcelsInput, required: true, description: '内容 / What' }),
    },
    errors: failuresOf('UpdateParcelsResult'),
    resolve: (_root, { input }, context) => updateParcels(context, input),
  }),
  removeParcel: t.field({
    type: RemovedRef,
    description:
      '删除地块，历史保留，可撤销 / Remove a plot; its history stays, and it can be undone',
    args: { input: t.arg({ type: RemoveParcelInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('RemoveParcelResult'),
    resolve: (_root, { input }, context) => removeParcel(context, input),
  }),
}))
