import { type ParcelEditName, parcelEdits, parcelPointers } from '@panhuo/shared/parcel/parcelEdit'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { changeInput, versionInput } from '../change/changeInput.ts'
import { timelineOf } from '../change/changeQueries.ts'
import { changesField } from '../change/changeSchema.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { attributeType } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { knownCodes } from '../schema/enums.ts'
import { described, describedField } from '../schema/words.ts'
import { updateParcel } from './parcelCommands.ts'
import { parcelKind } from './parcelKind.ts'
import { type ParcelRow, parcelByCode } from './parcelQueries.ts'
import { ParcelRef } from './parcelSchema.ts'

/** Attributes to set; absent stays, null clears. */
export const ParcelPatchInput = builder.inputType('ParcelPatch', {
  description:
    '要修改的属性：不写的不变，null 为清空 / Attributes to set: absent ones stay, null clears',
  fields: (t) =>
    Object.fromEntries([
      ...Object.keys(parcelEdits).map((name) => {
        const declared: Attribute = parcelFields[name as ParcelEditName]
        const type = attributeType(declared)
        return [
          name,
          t.field({
            type: (declared.type === 'codes' ? [type] : type) as 'String',
            description:
              describedField(declared) + (declared.list ? knownCodes(declared.list) : ''),
          }),
        ]
      }),
      ...Object.entries(parcelPointers).map(([name, label]) => [
        name,
        t.string({ description: `${described(label)}（编号 / code）` }),
      ]),
    ]),
})

/** The plot after a change, as the viewer may see it. */
export async function changedParcel(context: Context, code: string): Promise<ParcelRow> {
  const row = await parcelByCode(context, code)
  if (!row) throw new NotFound('code', code)
  return row
}

const UpdateParcelInput = builder.inputType('UpdateParcelInput', {
  description: '修改地块属性 / Editing attributes of a plot',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    patch: t.field({ type: ParcelPatchInput, required: true, description: '属性 / Attributes' }),
  }),
})

builder.mutationField('updateParcel', (t) =>
  t.field({
    type: ParcelRef,
    description: '修改地块属性 / Edit attributes of a plot',
    args: { input: t.arg({ type: UpdateParcelInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('UpdateParcelResult'),
    resolve: async (_root, { input }, context) =>
      changedParcel(context, (await updateParcel(context, input)).code),
  }),
)

builder.objectField(ParcelRef, 'changes', (t) => changesField(t, timelineOf(parcelKind)))
