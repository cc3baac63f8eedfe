import { maySee } from '@panhuo/shared/access/access'
import { type Wish, wishTargets } from '@panhuo/shared/demand/demand'
import { demandFields } from '@panhuo/shared/demand/demandFields'
import { type AspectName, aspectList, aspectNames, aspects } from '@panhuo/shared/match/aspects'
import { changeInput, versionInput } from '../change/changeInput.ts'
import { timelineOf } from '../change/changeQueries.ts'
import { changesField } from '../change/changeSchema.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { noteRestricted } from '../request/restrictedReads.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder, type Types } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { described } from '../schema/words.ts'
import { createDemand, removeDemand, updateDemand } from './demandCommands.ts'
import { demandKind } from './demandKind.ts'
import { type DemandRow, demandByCode, readDemands } from './demandQueries.ts'

const MOST_DEMANDS = 200

export const DemandRef = builder.objectRef<DemandRow>('Demand')
export const AspectType = codeType(aspectList) as 'String'
const TargetType = codeType(wishTargets) as 'String'

const WishRef = builder.objectRef<Wish>('Wish').implement({
  description: '距离要求，直线 / A wish for distance, straight-line',
  fields: (t) => ({
    target: t.field({
      type: TargetType,
      description: described(wishTargets.label),
      resolve: ({ target }) => target,
    }),
    code: t.exposeString('code', {
      nullable: true,
      description: '对象编号；地图线为空 / Its code; null for a line of the map',
    }),
    metres: t.exposeFloat('metres', { description: '不超过，米 / At most, in metres' }),
  }),
})

export interface Weighed {
  readonly aspect: AspectName
  readonly weight: number
}
const WeightRef = builder.objectRef<Weighed>('AspectWeight').implement({
  description: '一个匹配项的权重，0 到 10 / Weight of an aspect, 0 to 10',
  fields: (t) => ({
    aspect: t.field({
      type: AspectType,
      description: described(aspectList.label),
      resolve: ({ aspect }) => aspect,
    }),
    weight: t.exposeFloat('weight', { description: '权重 / Weight' }),
  }),
})

builder.node(DemandRef, {
  description: '投资需求 / What an investor asks for [S]',
  id: { resolve: ({ code }) => code },
  loadMany: (codes, context) => Promise.all(codes.map((code) => demandByCode(context, code))),
  fields: (t) => ({
    ...attributeFields(t, demandFields),
    investor: t.string({
      nullable: true,
      description: `${described(demandFields.investor)} [R]`,
      resolve: ({ investor, keptById }, _args, { viewer, restrictedReads }) => {
        const own = keptById !== null && keptById === viewer.person?.id
        if (!own && !maySee(viewer.role, demandFields.investor)) return null
        noteRestricted(restrictedReads, 'Demand.investor', investor)
        return investor
      },
    }),
    own: t.boolean({
      description: '由当前访问者经办 / Kept by whoever asks',
      resolve: ({ keptById }, _args, { viewer }) =>
        keptById !== null && keptById === viewer.person?.id,
    }),
    wishes: t.field({
      type: [WishRef],
      description: '距离要求 / Wishes for distance',
      resolve: ({ wishes }) => [...wishes],
    }),
    weights: t.field({
      type: [WeightRef],
      description: '每个匹配项的权重 / Weight of each aspect',
      resolve: ({ weights }) =>
        aspectNames.map((aspect) => ({
          aspect,
          weight: weights[aspect] ?? aspects[aspect].weight,
        })),
    }),
    hard: t.field({
      type: [AspectType],
      description: '不满足即排除的匹配项 / Aspects that rule a site out',
      resolve: ({ hard }) => [...(hard ?? aspectNames.filter((name) => aspects[name].hard))],
    }),
  }),
})

builder.queryFields((t) => ({
  demands: t.field({
    type: [DemandRef],
    description:
      '本人经办或共用的投资需求，最近修改的在前 / Demands that one keeps or shares, the last changed first [S]',
    complexity: { field: 5, multiplier: 10 },
    resolve: (_root, _args, context) => readDemands(context, MOST_DEMANDS),
  }),
  demand: t.field({
    type: DemandRef,
    nullable: true,
    description: '按编号 / By code',
    args: { code: t.arg.string({ required: true, description: '编号 / Code' }) },
    resolve: (_root, { code }, context) => demandByCode(context, code),
  }),
}))

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

const WishInput = builder.inputType('WishInput', {
  description: '距离要求，直线 / A wish for distance, straight-line',
  fields: (t) => ({
    target: t.field({
      type: TargetType,
      required: true,
      description: described(wishTargets.label),
    }),
    code: t.string({ description: '地点、园区或项目编号 / Code of the place, park or project' }),
    metres: t.float({ required: true, description: '不超过，米 / At most, in metres' }),
  }),
})
export const WeightInput = builder.inputType('AspectWeightInput', {
  description: '一个匹配项的权重 / Weight of an aspect',
  fields: (t) => ({
    aspect: t.field({
      type: AspectType,
      required: true,
      description: described(aspectList.label),
    }),
    weight: t.float({ required: true, description: '0 到 10 / 0 to 10' }),
  }),
})

function demandInput(t: InputBuilder) {
  const f = demandFields
  const numbers = ['areaMuMin', 'areaMuMax', 'plotRatio', 'heightM', 'powerKva', 'waterTd'] as const
  return {
    name: t.string({ required: true, description: described(f.name) }),
    investor: t.string({ description: described(f.investor) }),
    industry: t.string({ description: described(f.industry) }),
    offer: t.field({ type: codeType(f.offer.list) as 'String', description: described(f.offer) }),
    ...Object.fromEntries(
      numbers.map((name) => [name, t.float({ description: described(f[name]) })]),
    ),
    discharge: t.field({
      type: codeType(f.discharge.list) as 'String',
      description: described(f.discharge),
    }),
    budget: t.float({ description: described(f.budget) }),
    neededBy: t.field({ type: 'Date', description: described(f.neededBy) }),
    wishes: t.field({ type: [WishInput], description: '距离要求 / Wishes for distance' }),
    weights: t.field({
      type: [WeightInput],
      description: '与默认不同的权重 / Weights that differ from the usual ones',
    }),
    hard: t.field({
      type: [AspectType],
      description: '不满足即排除；空为默认 / Aspects that rule a site out; null: the usual ones',
    }),
    note: t.string({ description: described(f.note) }),
  }
}

const CreateInput = builder.inputType('CreateDemandInput', {
  description: '登记需求 / Adding a demand',
  fields: (t) => ({ ...changeInput(t), ...demandInput(t) }),
})
const UpdateInput = builder.inputType('UpdateDemandInput', {
  description: '修改需求，各项整体写入 / Editing a demand; all of it as given',
  fields: (t) => ({ ...versionInput(t), ...changeInput(t), ...demandInput(t) }),
})
builder.objectField(DemandRef, 'changes', (t) => changesField(t, timelineOf(demandKind)))

const RemoveInput = builder.inputType('RemoveDemandInput', {
  description: '删除需求 / Removing a demand',
  fields: (t) => ({ ...versionInput(t), ...changeInput(t) }),
})
const RemovedRef = builder.objectRef<{ code: string }>('RemovedDemand').implement({
  description: '已删除的需求 / The demand that was removed',
  fields: (t) => ({ code: t.exposeString('code', { description: '编号 / Its code' }) }),
})

builder.mutationFields((t) => ({
  createDemand: t.field({
    type: DemandRef,
    description: '登记需求 / Add a demand',
    args: { input: t.arg({ type: CreateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('CreateDemandResult'),
    resolve: async (_root, { input }, context) =>
      present(context, await createDemand(context, input as never)),
  }),
  updateDemand: t.field({
    type: DemandRef,
    description: '修改需求 / Edit a demand',
    args: { input: t.arg({ type: UpdateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('UpdateDemandResult'),
    resolve: async (_root, { input }, context) =>
      present(context, await updateDemand(context, input as never)),
  }),
  removeDemand: t.field({
    type: RemovedRef,
    description: '删除需求，历史保留 / Remove a demand; its history stays',
    args: { input: t.arg({ type: RemoveInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('RemoveDemandResult'),
    resolve: (_root, { input }, context) => removeDemand(context, input),
  }),
}))

async function present(context: Context, { code }: { code: string }): Promise<DemandRow> {
  const row = await demandByCode(context, code)
  if (!row) throw new NotFound('code', code)
  return row
}
