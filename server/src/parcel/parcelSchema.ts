import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { openListing } from '../list/listing.ts'
import { parkById } from '../park/parkQueries.ts'
import { ParkRef } from '../park/parkSchema.ts'
import { placeById } from '../place/placeQueries.ts'
import { PlaceRef } from '../place/placeSchema.ts'
import { askedOfRecords } from '../schema/askedFields.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { connectionType, pageCost, SummaryRef, WHOLE_SET } from '../schema/connection.ts'
import { filterInput } from '../schema/filterInput.ts'
import { orderInput } from '../schema/orderInput.ts'
import { recordFields } from '../schema/recordFields.ts'
import { zoneById } from '../zone/zoneQueries.ts'
import { ZoneRef } from '../zone/zoneSchema.ts'
import { HistogramBucketRef, ParcelFacetsRef, ParcelRange } from './parcelFacetSchema.ts'
import { ParcelDimension, ParcelGroupRef } from './parcelGroupSchema.ts'
import { type ParcelRow, parcelByCode, parcelShapeById } from './parcelQueries.ts'
import { parcelRegister } from './parcelRegister.ts'
import { parcelSumsOfPark, parcelSumsOfZone } from './parcelSums.ts'

export const ParcelRef = builder.objectRef<ParcelRow>('Parcel')

builder.node(ParcelRef, {
  description:
    '低效用地地块。无权查看的字段为空 / A low-efficiency plot. Fields that the viewer may not see are null',
  id: { resolve: ({ code }) => code },
  loadMany: (codes, context) => Promise.all(codes.map((code) => parcelByCode(context, code))),
  fields: (t) => ({
    ...attributeFields(t, parcelFields),
    ...recordFields(t, parcelShapeById),
    community: t.field({
      type: PlaceRef,
      nullable: true,
      description: '所在社区 / Community',
      resolve: ({ communityId }, _args, context) =>
        communityId === null ? null : placeById(context, communityId),
    }),
    park: t.field({
      type: ParkRef,
      nullable: true,
      description: '所属园区 / Industrial park',
      resolve: ({ parkId }, _args, context) => (parkId === null ? null : parkById(context, parkId)),
    }),
    zone: t.field({
      type: ZoneRef,
      nullable: true,
      description: '所属更新片区 / Renewal zone',
      resolve: ({ zoneId }, _args, context) => (zoneId === null ? null : zoneById(context, zoneId)),
    }),
    overlapShare: t.float({
      nullable: true,
      description:
        '落在空间条件范围内的面积比例，0 到 1；没有面状空间条件时为空 / Share of the plot inside the area of the spatial filter, 0 to 1; null without one',
      resolve: ({ overlapShare }) => overlapShare ?? null,
    }),
  }),
})

const ParcelFilter = filterInput(
  'ParcelFilter',
  parcelFilter,
  '地块筛选，各条件同时成立 / Filter of plots, all conditions hold. Example: {stage: {in: [SURVEYED]}, areaMu: {gte: 20}}',
)
const ParcelOrder = orderInput('ParcelOrder', parcelRegister)
const ParcelConnection = connectionType('Parcel', ParcelRef, '地块')

builder.objectFields(ParcelConnection, (t) => ({
  summary: t.field({
    type: SummaryRef,
    description: '筛选结果合计 / Totals of the filtered set',
    complexity: WHOLE_SET,
    resolve: (list) => list.totals(),
  }),
  groups: t.field({
    type: [ParcelGroupRef],
    description:
      '按维度分组合计，未填自成一组 / Sums by dimensions; records without a value form their own group',
    args: {
      by: t.arg({
        type: [ParcelDimension],
        required: true,
        description: '一到四个维度 / One to four dimensions',
      }),
    },
    complexity: WHOLE_SET,
    resolve: (list, { by }) => list.groups(by as string[]),
  }),
  histogram: t.field({
    type: [HistogramBucketRef],
    description:
      '一个区间字段的分布，排除其自身条件；无值的不计 / Distribution of a range field without its own condition; records without a value are left out',
    args: {
      field: t.arg({ type: ParcelRange, required: true, description: '字段 / Field' }),
      buckets: t.arg.int({
        required: true,
        defaultValue: 20,
        description: '大致分几段，1 到 60 / Roughly how many, 1 to 60',
      }),
    },
    complexity: WHOLE_SET,
    resolve: (list, { field, buckets }) => list.histogram(field, buckets),
  }),
  facets: t.field({
    type: ParcelFacetsRef,
    description: '各字段每个取值的宗数与面积 / Count and area of each choice of each field',
    complexity: WHOLE_SET,
    resolve: async (list) => ({ rows: await list.facets(), filter: list.filter }),
  }),
}))

builder.queryField('parcels', (t) =>
  t.field({
    type: ParcelConnection,
    description: '地块列表 / Plots, Relay connection; page size 50, at most 200',
    args: {
      filter: t.arg({
        type: ParcelFilter,
        description: '筛选，缺省为全部 / Filter; everything when absent',
      }),
      orderBy: t.arg({
        type: [ParcelOrder],
        description: '排序，缺省按编号 / Order, by code when absent',
      }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      openListing<typeof parcelFilter, ParcelRow>(
        context,
        parcelRegister,
        args,
        askedOfRecords(info),
      ),
  }),
)

builder.queryField('parcel', (t) =>
  t.field({
    type: ParcelRef,
    nullable: true,
    description: '按编号取地块 / One plot by code',
    args: {
      code: t.arg.string({ required: true, description: '编号 / Code. Example: "350504-SY-0001"' }),
    },
    resolve: (_root, { code }, context) => parcelByCode(context, code),
  }),
)

// The right-hand room adds its sums to the left-hand types; plots are counted by their assignment.
builder.objectField(ParkRef, 'parcelSummary', (t) =>
  t.field({
    type: SummaryRef,
    description: '园区内地块合计 / Totals of the plots in the park',
    resolve: async ({ id }, _args, context) =>
      (await parcelSumsOfPark(context, id)) ?? { count: 0, areaM2: 0 },
  }),
)
builder.objectField(ZoneRef, 'parcelSummary', (t) =>
  t.field({
    type: SummaryRef,
    description: '片区内地块合计 / Totals of the plots in the zone',
    resolve: async ({ id }, _args, context) =>
      (await parcelSumsOfZone(context, id)) ?? { count: 0, areaM2: 0 },
  }),
)
