import { zoneFields } from '@panhuo/shared/zone/zoneFields'
import { townField } from '../place/townSchema.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { recordFields } from '../schema/recordFields.ts'
import { recordQueries } from '../schema/recordQueries.ts'
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
    town: townField(t),
    parent: t.field({
      type: ZoneRef,
      nullable: true,
      description: '所属片区 / Zone that this one is a part of',
      resolve: ({ parentId }, _args, context) =>
        parentId === null ? null : zoneById(context, parentId),
    }),
  }),
})

recordQueries({
  ref: ZoneRef,
  register: zoneRegister,
  many: 'renewalZones',
  one: 'renewalZone',
  noun: { zh: '更新片区', en: 'renewal zone', plural: 'renewal zones' },
  byCode: zoneByCode,
})
