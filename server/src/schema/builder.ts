import { BadArgument } from '@panhuo/shared/filter/badFilter'
import { codeFromId, recordId } from '@panhuo/shared/filter/recordId'
import SchemaBuilder, { type SchemaTypes } from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import RelayPlugin from '@pothos/plugin-relay'
import type { Geometry } from 'geojson'
import { getNamedType, isLeafType } from 'graphql'
import { MAX_PAGE } from '../list/page.ts'
import type { Context } from '../request/context.ts'
import { relayWords } from './relayWords.ts'

/** The one Pothos builder; rooms add their types to it in room order (see schema.ts). */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    GeoJSON: { Input: unknown; Output: Geometry }
    Date: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
    JSON: { Input: unknown; Output: unknown }
  }
}>({
  plugins: [ErrorsPlugin, RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  relay: {
    ...relayWords,
    brandLoadedObjects: true,
    // The same ids as shared/filter/recordId, so that a filter may name a record by either.
    encodeGlobalID: (type, id) => recordId(type, String(id)),
    decodeGlobalID: (globalId) => {
      const [typename = ''] = atobOrEmpty(globalId).split(':')
      // What names no type of ours is asked for as a plot that cannot be, so that it is null.
      if (!builder.configStore.hasConfig(typename as never)) return { typename: 'Parcel', id: '' }
      return { typename, id: codeFromId(typename, globalId) }
    },
    // As a page of a list: ids in variables are bound by no limit on the text of a query.
    nodesQueryOptions: {
      description:
        '按标识取多条记录，次序相同；没有或不可见的为空 / Records by their ids, in that order; null for each that is not seen',
      args: {
        ids: {
          description: `记录的标识，至多 ${MAX_PAGE} 个 / Ids of the records, at most ${MAX_PAGE}`,
        },
      },
      complexity: ({ ids }) => ({ field: 2, multiplier: Math.max(1, ids.length) }),
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        if (ids.length > MAX_PAGE) {
          throw new BadArgument(['ids'], {
            zh: `最多 ${MAX_PAGE} 个`,
            en: `has more than ${MAX_PAGE}`,
          })
        }
        return resolveNodes(ids)
      },
    },
  },
  errors: { defaultTypes: [] },
  complexity: {
    // A value of a row read anyway costs next to nothing; what makes SQL or many rows says its own cost.
    // The multiplier is stated here: beside a function the plugin takes 10 for every list, and
    // `nodes` would count the page twice over.
    fieldComplexity: (_args, _context, field) => ({
      field: isLeafType(getNamedType(field.type)) ? 0.1 : 1,
      multiplier: 1,
    }),
    disabled: true,
  },
})

/** The builder's own type parameters, for fields that several types share. */
export type Types =
  typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T extends SchemaTypes> ? T : never

function atobOrEmpty(text: string): string {
  try {
    return atob(text)
  } catch {
    // Not base64: an id that names no type.
    return ''
  }
}

builder.queryType({
  description:
    '查询：地块、园区、片区、项目、指标 / Queries: plots, parks, zones, projects, indicators',
})

builder.mutationType({
  description:
    '修改：每次都记录修改人、原因与前后值，失败以数据返回 / Changes: each keeps who, why, before and after; failures are returned as data',
})
