import { toMu } from '@panhuo/shared/measure/units'
import type { ObjectRef } from '@pothos/core'
import type { Listing } from '../list/listing.ts'
import { DEFAULT_PAGE } from '../list/page.ts'
import type { Totals } from '../list/totals.ts'
import { builder, type Types } from './builder.ts'

/** Count and area of a filtered set. */
export const SummaryRef = builder.objectRef<Totals>('ParcelSummary').implement({
  description: '宗数与面积合计 / Count and total area',
  fields: (t) => ({
    count: t.exposeInt('count', { description: '宗数 / Number of plots' }),
    areaM2: t.exposeFloat('areaM2', {
      description: '登记面积合计，平方米 / Total recorded area, m²',
    }),
    areaMu: t.float({
      description: '登记面积合计，亩 / Total recorded area in mu',
      resolve: ({ areaM2 }) => toMu(areaM2),
    }),
  }),
})

/** Relay connection over a register: edges, nodes, pageInfo, totalCount; rooms add their own fields. */
export function connectionType<Row extends object>(
  name: string,
  node: ObjectRef<Types, Row>,
  noun: string,
) {
  const Edge = builder.objectRef<{ cursor: string; node: Row }>(`${name}Edge`).implement({
    description: `${noun} / Edge`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: '游标，只用于同一排序 / Cursor, bound to the order',
      }),
      node: t.field({
        type: node as never,
        description: '记录 / Record',
        resolve: (edge) => edge.node as never,
      }),
    }),
  })
  return builder.objectRef<Listing<Row>>(`${name}Connection`).implement({
    description: `${noun} / Connection`,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        description: '本页的边 / Edges of this page',
        resolve: async (list) => [...(await list.page()).edges],
      }),
      nodes: t.field({
        type: [node] as never,
        description: '本页的记录 / Records of this page',
        resolve: async (list) => (await list.page()).edges.map((edge) => edge.node) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: '翻页信息 / Paging',
        resolve: async (list) => {
          const { edges, hasNextPage, hasPreviousPage } = await list.page()
          return {
            hasNextPage,
            hasPreviousPage,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          }
        },
      }),
      totalCount: t.int({
        description: '符合条件的总数 / Number of records that match',
        resolve: async (list) => (await list.totals()).count,
      }),
    }),
  })
}

/** Sums over the whole set: one statement whatever the page size, so what they select is free. */
export const WHOLE_SET = { field: 0.5, multiplier: 0 }

/** Rows multiply what stands below them; the page size is known before anything runs. */
export function pageCost({ first, last }: { first?: number | null; last?: number | null }) {
  return { field: 2, multiplier: Math.max(1, last ?? first ?? DEFAULT_PAGE) }
}
