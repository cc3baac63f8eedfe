import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parkById } from '../park/parkQueries.ts'
import { ParkRef } from '../park/parkSchema.ts'
import { placeById } from '../place/placeQueries.ts'
import { PlaceRef } from '../place/placeSchema.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { SummaryRef, WHOLE_SET } from '../schema/connection.ts'
import { recordFields } from '../schema/recordFields.ts'
import { recordQueries } from '../schema/recordQueries.ts'
import { zoneById } from '../zone/zoneQueries.ts'
import { ZoneRef } from '../zone/zoneSchema.ts'
import { HistogramBucketRef, ParcelFacetsRef, ParcelRange } from './parcelFacetSchema.ts'
import { ParcelDimension, ParcelGroupRef } from './parcelGroupSchema.ts'
import { parcelByAnyCode } from './parcelLineageQueries.ts'
import { type ParcelRow, parcelShapeById } from './parcelQueries.ts'
import { parcelRegister } from './parcelRegister.ts'
import { parcelSumsOfPark, parcelSumsOfZone } from './parcelSums.ts'

export const ParcelRef = builder.objectRef<ParcelRow>('Parcel')

builder.node(ParcelRef, {
  description:
    '低效用地地块。无权查看的字段为空 / A low-efficiency plot. Fields that the viewer may not see are null',
  id: { resolve: ({ code }) => code },
  loadMany: (codes, context) => Promise.all(codes.map((code) => parcelByAnyCode(context, code))),
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

export const ParcelConnection = recordQueries({
  ref: ParcelRef,
  register: parcelRegister,
  many: 'parcels',
  one: 'parcel',
  noun: { zh: '地块', en: 'plot', plural: 'plots' },
  byCode: parcelByAnyCode,
  example: {
    filter: '{stage: {in: [SURVEYED]}, areaMu: {gte: 20}}',
    code: '350504-SY-0001',
  },
})

builder.objectFields(ParcelConnection, (t) => ({
  summary: t.field({
    type: SummaryRef,
    description: '筛选结果合计 / Totals of the filtered set',
    complexity: WHOLE_SET,
    resolve: (list) => list.totals(),
  }),
  bbox: t.floatList({
    nullable: true,
    description:
      '全部筛选结果的外包矩形 [西, 南, 东, 北]，EPSG:4326；没有地块时为空 / Bounding box of the whole filtered set [west, south, east, north], EPSG:4326; null where there is no plot',
    complexity: WHOLE_SET,
    resolve: (list) => list.extent(),
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
