import { placeKinds } from '@panhuo/shared/place/place'
import { placeFields } from '@panhuo/shared/place/placeFields'
import { openListing } from '../list/listing.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { recordFields } from '../schema/recordFields.ts'
import { type PlaceRow, placeByCode, placeById, placeShape } from './placeQueries.ts'
import { placeRegister } from './placeRegister.ts'

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
    description: '按类别列出地点 / Places by kind, in order of code',
    args: {
      kind: t.arg({
        type: [codeType(placeKinds)] as ['String'],
        description: '类别，空为全部 / Kinds; all when absent',
      }),
      text: t.arg.string({ description: '搜索 / Search' }),
    },
    complexity: { field: 2, multiplier: 100 },
    resolve: async (_root, { kind, text }, context) => {
      const filter = { ...(kind ? { kind: { in: kind } } : {}), ...(text ? { text } : {}) }
      const list = await openListing<typeof placeRegister.vocabulary, PlaceRow>(
        context,
        placeRegister,
        { filter, first: 200 },
      )
      return (await list.page()).edges.map((edge) => edge.node)
    },
  }),
)
