import { parkFields } from '@panhuo/shared/park/parkFields'
import { townField } from '../place/townSchema.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { recordFields } from '../schema/recordFields.ts'
import { recordQueries } from '../schema/recordQueries.ts'
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
    town: townField(t),
  }),
})

recordQueries({
  ref: ParkRef,
  register: parkRegister,
  many: 'industrialParks',
  one: 'industrialPark',
  noun: { zh: '产业园区', en: 'industrial park', plural: 'industrial parks' },
  byCode: parkByCode,
})
