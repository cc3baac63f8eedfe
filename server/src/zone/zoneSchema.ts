import { zoneFields } from '@panhuo/shared/zone/zoneFields'
import { zoneFilter } from '@panhuo/shared/zone/zoneFilter'
import { openListing } from '../list/listing.ts'
import { placeById } from '../place/placeQueries.ts'
import { PlaceRef } from '../place/placeSchema.ts'
import { askedOfRecords } from '../schema/askedFields.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { connectionType, pageCost } from '../schema/connection.ts'
import { filterInput } from '../schema/filterInput.ts'
import { orderInput } from '../schema/orderInput.ts'
import { recordFields } from '../schema/recordFields.ts'
import { type ZoneRow, zoneByCode, zoneById, zoneShape } from './zoneQueries.ts'
import { zoneRegister } from './zoneRegister.ts'

export const ZoneRef = builder.objectRef<ZoneRow>('RenewalZone')

builder.node(ZoneRef, {
  description: '更新片区 / Renewal zone',
  id: { resolve: ({ code }) => code },
  loadMany: (codes, context) => Promise.all(codes.map((code) => zoneByCode(context, code))),
  fields: (t) => ({
    ...attributeFields(t, zoneFields),
    ...recordFields(t, zoneShape),
    town: t.field({
      type: PlaceRef,
      nullable: true,
      description: '所在镇街；来源未说明时为空 / Town; null where the source does not tell',
      resolve: ({ townId }, _args, context) =>
        townId === null ? null : placeById(context, townId),
    }),
    parent: t.field({
      type: ZoneRef,
      nullable: true,
      description: '所属片区 / Zone that this one is a part of',
      resolve: ({ parentId }, _args, context) =>
        parentId === null ? null : zoneById(context, parentId),
    }),
  }),
})

const ZoneFilter = filterInput(
  'RenewalZoneFilter',
  zoneFilter,
  '更新片区筛选 / Filter of renewal zones',
)
const ZoneOrder = orderInput('RenewalZoneOrder', zoneRegister)
const ZoneConnection = connectionType('RenewalZone', ZoneRef, '更新片区')

builder.queryField('renewalZones', (t) =>
  t.field({
    type: ZoneConnection,
    description: '更新片区列表 / Renewal zones, Relay connection',
    args: {
      filter: t.arg({
        type: ZoneFilter,
        description: '筛选，缺省为全部 / Filter; everything when absent',
      }),
      orderBy: t.arg({
        type: [ZoneOrder],
        description: '排序，缺省按编号 / Order, by code when absent',
      }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      openListing<typeof zoneFilter, ZoneRow>(context, zoneRegister, args, askedOfRecords(info)),
  }),
)

builder.queryField('renewalZone', (t) =>
  t.field({
    type: ZoneRef,
    nullable: true,
    description: '按编号取更新片区 / One renewal zone by code',
    args: { code: t.arg.string({ required: true, description: '编号 / Code' }) },
    resolve: (_root, { code }, context) => zoneByCode(context, code),
  }),
)
