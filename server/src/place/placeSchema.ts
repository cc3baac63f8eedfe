import { placeKinds } from '@panhuo/shared/place/place'
import { placeFields } from '@panhuo/shared/place/placeFields'
import { PersonRef } from '../account/personSchema.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { recordFields } from '../schema/recordFields.ts'
import { findPlaces, type PlaceRow, placeByCode, placeById, placeShape } from './placeQueries.ts'

export const PlaceRef = builder.objectRef<PlaceRow>('Place')

builder.node(PlaceRef, {
  description:
    '地点：区、镇街、社区、走廊、设施、企业 / Place: district, town, community, corridor, facility, enterprise',
  id: { resolve: ({ code }) => code },
  loadMany: (codes, context) => Promise.all(codes.map((code) => placeByCode(context, code))),
  fields: (t) => ({
    ...attributeFields(t, placeFields),
    ...recordFields(t, placeShape),
    parent: t.field({
      type: PlaceRef,
      nullable: true,
      description: '上级地点 / Place that this one belongs to',
      resolve: ({ parentId }, _args, context) =>
        parentId === null ? null : placeById(context, parentId),
    }),
  }),
})

builder.queryField('places', (t) =>
  t.field({
    type: [PlaceRef],
    description: '按类别列出全部地点，按编号排序 / All places of these kinds, in order of code',
    args: {
      kind: t.arg({
        type: [codeType(placeKinds)] as ['String'],
        description: '类别，空为全部 / Kinds; all when absent',
      }),
      text: t.arg.string({ description: '搜索 / Search' }),
    },
    complexity: { field: 2, multiplier: 100 },
    resolve: (_root, { kind, text }, context) =>
      findPlaces(context, { ...(kind ? { kind } : {}), ...(text ? { text } : {}) }),
  }),
)

builder.objectField(PersonRef, 'towns', (t) =>
  t.field({
    type: [PlaceRef],
    nullable: true,
    description: '可见的镇街；空为全部 / Towns whose records they see; null for all',
    resolve: async ({ townIds }, _args, context) => {
      if (townIds === null) return null
      const found = await Promise.all(townIds.map((id) => placeById(context, id)))
      return found.filter((town) => town !== null)
    },
  }),
)
