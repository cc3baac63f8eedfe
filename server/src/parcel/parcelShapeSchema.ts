import { toMu } from '@panhuo/shared/measure/units'
import { changeInput, versionInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { builder } from '../schema/builder.ts'
import { checkDrawn, type GeometryVerdict } from './geometryCheckQueries.ts'
import { changedParcel, ParcelPatchInput } from './parcelEditSchema.ts'
import { updateParcelGeometry } from './parcelGeometryCommands.ts'
import type { Neighbor } from './parcelGeometryQueries.ts'
import { predecessorsOf, successorsOf } from './parcelLineageQueries.ts'
import { createParcel } from './parcelMakingCommands.ts'
import { mergeParcels } from './parcelMergeCommands.ts'
import { ParcelRef } from './parcelSchema.ts'
import { splitParcel } from './parcelSplitCommands.ts'

const what = '内容 / What'
const drawn =
  '面：GeoJSON Polygon 或 MultiPolygon，EPSG:4326 / Area: GeoJSON Polygon or MultiPolygon'

const NeighborRef = builder.objectRef<Neighbor>('ShapeNeighbor').implement({
  description:
    '与所绘图形重叠或留缝的地块 / A plot that the drawn shape lies over or barely misses',
  fields: (t) => ({
    code: t.exposeString('code', {
      nullable: true,
      description: '编号；不在您的镇街时为空 / Code; null for a plot of another town',
    }),
    name: t.exposeString('name', { nullable: true, description: '名称 / Name' }),
    measure: t.exposeFloat('measure', {
      description:
        '重叠面积(平方米)或缝隙宽度(米) / Shared area in m², or width of the gap in metres',
    }),
  }),
})

const VerdictRef = builder.objectRef<GeometryVerdict>('GeometryCheck').implement({
  description: '所绘图形的面积与四至检查 / A drawn shape, measured and held against its neighbors',
  fields: (t) => ({
    areaM2: t.exposeFloat('areaM2', {
      description: '椭球面积，平方米 / Area on the ellipsoid, m²',
    }),
    areaMu: t.float({
      description: '面积，亩 / Area in mu',
      resolve: ({ areaM2 }) => toMu(areaM2),
    }),
    perimeterM: t.exposeFloat('perimeterM', { description: '周长，米 / Perimeter, metres' }),
    parts: t.exposeInt('parts', { description: '部分数 / Number of parts' }),
    holes: t.exposeInt('holes', { description: '洞数 / Number of holes' }),
    outsideM: t.exposeFloat('outsideM', {
      nullable: true,
      description:
        '超出本区示意界线的距离，米，已超过界线自身的误差；仅提示，空为未超出 / How far it leaves the schematic outline of the district, metres, beyond its accuracy; a hint, null where it does not',
    }),
    overlaps: t.field({
      type: [NeighborRef],
      description:
        '重叠超过 1 平方米的地块，保存会被拒绝 / Plots that it lies over; saving is refused',
      resolve: ({ overlaps }) => [...overlaps],
    }),
    gaps: t.field({
      type: [NeighborRef],
      description:
        '相距不足半米而未相接的地块，仅提示 / Plots that it misses by less than half a metre; a hint',
      resolve: ({ gaps }) => [...gaps],
    }),
  }),
})

builder.queryField('parcelGeometryCheck', (t) =>
  t.field({
    type: VerdictRef,
    description:
      '保存前检查所绘图形，限可编辑地块的人员 / Check a drawn shape before saving it, for those who edit plots',
    args: {
      geometry: t.arg({ type: 'GeoJSON', required: true, description: drawn }),
      except: t.arg.stringList({
        defaultValue: [],
        description: '不比较的地块编号，如正在编辑的 / Codes to leave out, such as the plot itself',
      }),
    },
    complexity: 20,
    errors: failuresOf('GeometryCheckResult'),
    resolve: (_root, { geometry, except }, context) => checkDrawn(context, geometry, except ?? []),
  }),
)

const UpdateGeometryInput = builder.inputType('UpdateParcelGeometryInput', {
  description: '修改地块界线 / Moving the boundary of a plot',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    geometry: t.field({ type: 'GeoJSON', required: true, description: drawn }),
    areaM2: t.float({
      description: '新的登记面积；缺省不变 / New recorded area, m²; unchanged when absent',
    }),
  }),
})

const CreateInput = builder.inputType('CreateParcelInput', {
  description: '新建摸排地块 / Adding a surveyed plot',
  fields: (t) => ({
    ...changeInput(t),
    code: t.string({
      description: '编号，缺省取下一个 350504-SY- 号 / Code; else the next of 350504-SY-',
    }),
    geometry: t.field({ type: 'GeoJSON', required: true, description: drawn }),
    patch: t.field({
      type: ParcelPatchInput,
      required: true,
      description:
        '属性；name 与 inefficiencyType 必填，areaM2 缺省取图形面积 / Attributes; name and inefficiencyType are needed, areaM2 is measured when absent',
    }),
  }),
})

const SplitInput = builder.inputType('SplitParcelInput', {
  description: '分割地块；line 与 parts 恰好给一项 / Splitting a plot by a line or into parts',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    line: t.field({
      type: 'GeoJSON',
      description: '横穿地块的线 LineString / LineString across the plot',
    }),
    parts: t.field({ type: ['GeoJSON'], description: `各部分；${drawn}` }),
    names: t.stringList({ description: '各部分名称，自西向东 / Names, west to east' }),
  }),
})

const SeenParcel = builder.inputType('SeenParcel', {
  description: '一宗地块与您看到的版本 / A plot and the version that you saw',
  fields: (t) => versionInput(t),
})

const MergeInput = builder.inputType('MergeParcelsInput', {
  description: '合并相邻地块 / Merging plots that touch',
  fields: (t) => ({
    ...changeInput(t),
    parcels: t.field({
      type: [SeenParcel],
      required: true,
      description: '地块；属性取第一宗 / The plots; the first one gives the attributes',
    }),
    name: t.string({ description: '新名称，缺省用第一宗的 / Name; else that of the first' }),
  }),
})

/** The plots that came out of a split. */
const SplitRef = builder.objectRef<{ codes: string[] }>('SplitParcels').implement({
  description: '分割所得地块 / The plots that came out of it',
  fields: (t) => ({
    parcels: t.field({
      type: [ParcelRef],
      description: '自西向东 / West to east',
      resolve: ({ codes }, _args, context) =>
        Promise.all(codes.map((code) => changedParcel(context, code))),
    }),
  }),
})

builder.mutationFields((t) => ({
  updateParcelGeometry: t.field({
    type: ParcelRef,
    description: '修改地块界线 / Move the boundary of a plot',
    args: { input: t.arg({ type: UpdateGeometryInput, required: true, description: what }) },
    errors: failuresOf('UpdateParcelGeometryResult'),
    resolve: async (_root, { input }, context) =>
      changedParcel(context, (await updateParcelGeometry(context, input)).code),
  }),
  createParcel: t.field({
    type: ParcelRef,
    description: '新建地块 / Add a plot',
    args: { input: t.arg({ type: CreateInput, required: true, description: what }) },
    errors: failuresOf('CreateParcelResult'),
    resolve: async (_root, { input }, context) =>
      changedParcel(context, (await createParcel(context, input)).code),
  }),
  splitParcel: t.field({
    type: SplitRef,
    description: '分割地块；原编号仍可查到 / Split a plot; its code still leads on',
    args: { input: t.arg({ type: SplitInput, required: true, description: what }) },
    errors: failuresOf('SplitParcelResult'),
    resolve: (_root, { input }, context) => splitParcel(context, input),
  }),
  mergeParcels: t.field({
    type: ParcelRef,
    description: '合并相邻地块；原编号仍可查到 / Merge plots; their codes still lead on',
    args: { input: t.arg({ type: MergeInput, required: true, description: what }) },
    errors: failuresOf('MergeParcelsResult'),
    resolve: async (_root, { input }, context) =>
      changedParcel(context, (await mergeParcels(context, input)).code),
  }),
}))

builder.objectFields(ParcelRef, (t) => ({
  successors: t.field({
    type: [ParcelRef],
    description:
      '分割或合并后的地块；仍在册时为空列表 / Plots that it became; empty while it stands',
    complexity: { field: 1, multiplier: 2 },
    resolve: async ({ id }, _args, context) => (await successorsOf(context, id)) ?? [],
  }),
  predecessors: t.field({
    type: [ParcelRef],
    description: '由哪些地块分割或合并而来 / Plots that it came from',
    complexity: { field: 1, multiplier: 2 },
    resolve: async ({ id }, _args, context) => (await predecessorsOf(context, id)) ?? [],
  }),
}))
