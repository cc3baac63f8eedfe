import { parkFields } from '@panhuo/shared/park/parkFields'
import { parkFilter } from '@panhuo/shared/park/parkFilter'
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
import { type ParkRow, parkByCode, parkShape } from './parkQueries.ts'
import { parkRegister } from './parkRegister.ts'

export const ParkRef = builder.objectRef<ParkRow>('IndustrialPark')

builder.node(ParkRef, {
  description: '产业园区 / Industrial park',
  id: { resolve: ({ code }) => code },
  loadMany: (codes, context) => Promise.all(codes.map((code) => parkByCode(context, code))),
  fields: (t) => ({
    ...attributeFields(t, parkFields),
    ...recordFields(t, parkShape),
    town: t.field({
      type: PlaceRef,
      nullable: true,
      description: '所在镇街；来源未说明时为空 / Town; null where the source does not tell',
      resolve: ({ townId }, _args, context) =>
        townId === null ? null : placeById(context, townId),
    }),
  }),
})

const ParkFilter = filterInput(
  'IndustrialParkFilter',
  parkFilter,
  '产业园区筛选 / Filter of industrial parks',
)
const ParkOrder = orderInput('IndustrialParkOrder', parkRegister)
const ParkConnection = connectionType('IndustrialPark', ParkRef, '产业园区')

builder.queryField('industrialParks', (t) =>
  t.field({
    type: ParkConnection,
    description: '产业园区列表 / Industrial parks, Relay connection',
    args: {
      filter: t.arg({
        type: ParkFilter,
        description: '筛选，缺省为全部 / Filter; everything when absent',
      }),
      orderBy: t.arg({
        type: [ParkOrder],
        description: '排序，缺省按编号 / Order, by code when absent',
      }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      openListing<typeof parkFilter, ParkRow>(context, parkRegister, args, askedOfRecords(info)),
  }),
)

builder.queryField('industrialPark', (t) =>
  t.field({
    type: ParkRef,
    nullable: true,
    description: '按编号取产业园区 / One industrial park by code',
    args: { code: t.arg.string({ required: true, description: '编号 / Code' }) },
    resolve: (_root, { code }, context) => parkByCode(context, code),
  }),
)
