import { maySee } from '@panhuo/shared/access/access'
import { releaseGroups } from '@panhuo/shared/release/release'
import { releaseFields } from '@panhuo/shared/release/releaseFields'
import { changeInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import { parcelByCode } from '../parcel/parcelQueries.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import type { Context } from '../request/context.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder, type Types } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { described } from '../schema/words.ts'
import { type Released, releaseParcels, withdrawReleases } from './releaseCommands.ts'
import { type ReleaseRow, releaseOfParcel } from './releaseQueries.ts'

const ReleaseRef = builder.objectRef<ReleaseRow>('Release').implement({
  description: '地块向投资人的发布 / The release of a plot to investors [S]',
  fields: (t) => attributeFields(t, releaseFields),
})

builder.objectField(ParcelRef, 'release', (t) =>
  t.field({
    type: ReleaseRef,
    nullable: true,
    description:
      '向投资人的发布，最近一次；从未发布为空 / Its release to investors, the last one; null where there never was one [S]',
    complexity: 1,
    resolve: ({ id }, _args, context) =>
      maySee(context.viewer.role, { access: 'S' }) ? releaseOfParcel(context, id) : null,
  }),
)

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

function plotsInput(t: InputBuilder) {
  return {
    ...changeInput(t),
    codes: t.stringList({
      required: true,
      description: '地块编号，1 到 500 个 / Codes of the plots, 1 to 500',
    }),
    expectedVersion: t.int({
      description:
        '一宗时：您看到的发布版本，从未发布为 0；已被他人修改则返回 VersionConflict / For a single plot: the version of its release that you saw, 0 for none; VersionConflict where others changed it',
    }),
  }
}

const ReleaseInput = builder.inputType('ReleaseParcelsInput', {
  description: '向投资人发布地块 / Releasing plots to investors',
  fields: (t) => ({
    ...plotsInput(t),
    groups: t.field({
      type: [codeType(releaseGroups)] as unknown as ['String'],
      required: true,
      description: described(releaseFields.groups),
    }),
    releasedOn: t.field({
      type: 'Date',
      description: '发布日期，默认今天 / Released on; today unless given',
    }),
    endsOn: t.field({ type: 'Date', description: described(releaseFields.endsOn) }),
  }),
})
const WithdrawInput = builder.inputType('WithdrawReleasesInput', {
  description: '撤回发布，立即生效 / Withdrawing releases, at once',
  fields: (t) => plotsInput(t),
})

const ReleasedRef = builder.objectRef<Released>('ReleasedParcels').implement({
  description: '发布或撤回的地块 / The plots that were released or withdrawn',
  fields: (t) => ({
    codes: t.exposeStringList('codes', { description: '编号 / Their codes' }),
    count: t.int({
      description: '宗数 / Number of plots',
      resolve: ({ codes }) => codes.length,
    }),
    parcels: t.field({
      type: [ParcelRef],
      description: '地块现状 / The plots as they are now',
      complexity: { field: 2, multiplier: 20 },
      resolve: ({ codes }, _args, context) =>
        Promise.all(codes.map((code) => presentPlot(context, code))),
    }),
  }),
})

builder.mutationFields((t) => ({
  releaseParcels: t.field({
    type: ReleasedRef,
    description: '向投资人发布地块，要么全部要么不做 / Release plots to investors, all or none',
    args: { input: t.arg({ type: ReleaseInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('ReleaseParcelsResult'),
    resolve: (_root, { input }, context) => releaseParcels(context, input as never),
  }),
  withdrawReleases: t.field({
    type: ReleasedRef,
    description: '撤回发布 / Withdraw releases',
    args: { input: t.arg({ type: WithdrawInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('WithdrawReleasesResult'),
    resolve: (_root, { input }, context) => withdrawReleases(context, input),
  }),
}))

async function presentPlot(context: Context, code: string) {
  const row = await parcelByCode(context, code)
  if (!row) throw new NotFound('codes', code)
  return row
}
