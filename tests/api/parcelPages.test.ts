import { parcelRegister } from '@panhuo/server/parcel/parcelRegister'
import { constantCase } from '@panhuo/server/schema/words'
import { parcelStages, revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { type CodeList, valuesOf } from '@panhuo/shared/words/codeList'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { type TownPlot, townPlots } from '../support/smallTown.ts'

interface Term {
  field: string
  direction: 'ASC' | 'DESC'
}
interface Connection {
  totalCount: number
  nodes: { code: string }[]
  edges: { cursor: string }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string
    endCursor: string
  }
}

const pageQuery = `query ($orderBy: [ParcelOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  parcels(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { code } edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

const rank = (list: CodeList, value: string | null) =>
  value === null ? null : valuesOf(list).indexOf(value)
const keys: Record<string, (plot: TownPlot) => string | number | null> = {
  code: ({ code }) => code,
  stage: ({ stage }) => rank(parcelStages, stage),
  method: ({ method }) => rank(revitalizationMethods, method),
  areaMu: ({ areaM2 }) => areaM2,
  plotRatio: ({ plotRatio }) => plotRatio,
  tenureEnd: ({ tenureEnd }) => tenureEnd,
  taxPerMu: ({ taxPerMu }) => taxPerMu,
  outputPerMu: ({ outputPerMu }) => outputPerMu,
  updatedAt: ({ updatedAt }) => updatedAt,
}
const order = (field: string, direction: Term['direction']): Term => ({
  field: constantCase(field),
  direction,
})
const orders: Term[][] = [
  [],
  ...Object.keys(keys).flatMap((field) => [[order(field, 'ASC')], [order(field, 'DESC')]]),
  [order('plotRatio', 'DESC'), order('stage', 'ASC'), order('method', 'DESC')],
  [
    order('method', 'ASC'),
    order('tenureEnd', 'DESC'),
    order('code', 'DESC'),
    order('areaMu', 'ASC'),
  ],
]

/** The town in an order: unknown values last either way, the code breaks ties. */
function sorted(terms: Term[]): string[] {
  const compare = (one: TownPlot, other: TownPlot): number => {
    for (const { field, direction } of [...terms, order('code', 'ASC')]) {
      const key = Object.entries(keys).find(([name]) => constantCase(name) === field)?.[1]
      const [a, b] = [key?.(one) ?? null, key?.(other) ?? null]
      if (a === b) continue
      if (a === null || b === null) return a === null ? 1 : -1
      return (a < b ? -1 : 1) * (direction === 'DESC' ? -1 : 1)
    }
    return 0
  }
  return [...townPlots].sort(compare).map(({ code }) => code)
}

const cursorOf = (parts: object) => Buffer.from(JSON.stringify(parts)).toString('base64url')

test('every order that is offered is walked', () => {
  expect(Object.keys(parcelRegister.orders).sort()).toEqual(Object.keys(keys).sort())
})

eachLent('town', (at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })
  const page = async (variables: object) =>
    (await desk.ask<{ parcels: Connection }>('ADMINISTRATOR', pageQuery, variables)).parcels

  describe('pages', () => {
    test.each(
      orders.map(
        (orderBy) => [orderBy.map((t) => `${t.field} ${t.direction}`).join(), orderBy] as const,
      ),
    )('forward and backward by %s', async (_, orderBy) => {
      const expected = sorted([...orderBy])
      const forward: string[] = []
      for (let after: string | undefined; ; ) {
        const { nodes, pageInfo, totalCount } = await page({ orderBy, first: 11, after })
        expect(totalCount).toBe(46)
        expect(pageInfo.hasPreviousPage).toBe(after !== undefined)
        forward.push(...nodes.map(({ code }) => code))
        after = pageInfo.endCursor
        if (!pageInfo.hasNextPage) break
      }
      expect(forward).toEqual(expected)
      const backward: string[] = []
      for (let before: string | undefined; ; ) {
        const { nodes, pageInfo } = await page({ orderBy, last: 11, before })
        expect(pageInfo.hasNextPage).toBe(before !== undefined)
        backward.unshift(...nodes.map(({ code }) => code))
        before = pageInfo.startCursor
        if (!pageInfo.hasPreviousPage) break
      }
      expect(backward).toEqual(expected)
    })

    test('each edge is a place to go on from', async () => {
      const orderBy = [order('plotRatio', 'DESC')]
      const { edges } = await page({ orderBy, first: 200 })
      const expected = sorted(orderBy)
      for (const index of [0, 7, 30, 37, 38, 45]) {
        const cursor = edges[index]?.cursor
        const after = await page({ orderBy, first: 200, after: cursor })
        expect(after.nodes.map(({ code }) => code)).toEqual(expected.slice(index + 1))
        const before = await page({ orderBy, last: 200, before: cursor })
        expect(before.nodes.map(({ code }) => code)).toEqual(expected.slice(0, index))
      }
    })

    test('an empty page knows that there is more', async () => {
      const { nodes, pageInfo } = await page({ first: 0 })
      expect(nodes).toEqual([])
      expect(pageInfo).toMatchObject({ hasNextPage: true, startCursor: null, endCursor: null })
    })

    test.each<[string, object]>([
      ['first', { first: -1 }],
      ['first', { first: 201 }],
      ['last', { last: 201 }],
      ['last', { first: 1, last: 1 }],
      ['after', { after: 'x', last: 1 }],
      ['before', { before: 'x' }],
    ])('%s is refused in %j', async (field, variables) => {
      const [error] = await desk.complain('GUEST', pageQuery, variables)
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field })
    })

    test('a cursor of another list, another order or nobody is refused', async () => {
      const { projects } = await desk.ask<{ projects: Connection }>(
        'GUEST',
        '{ projects(first: 1) { edges { cursor } } }',
      )
      const other = await page({ orderBy: [order('areaMu', 'ASC')], first: 1 })
      const foreign = [
        projects.edges[0]?.cursor,
        other.edges[0]?.cursor,
        'x',
        '!',
        'a'.repeat(3_000),
        cursorOf({ v: 1, o: 'Parcel,code ASC', k: [1] }),
        cursorOf({ v: 1, o: 'Parcel,code ASC', k: ['a\0'] }),
        cursorOf({ v: 1, o: 'Parcel,code ASC', k: [] }),
        cursorOf({ v: 1, o: 'Parcel,code ASC', k: [null] }),
      ]
      for (const after of foreign) {
        const [error] = await desk.complain('GUEST', pageQuery, { after })
        expect(error?.extensions, after).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' })
      }
      const onlyTotal = 'query ($after: String) { parcels(after: $after) { totalCount } }'
      expect(await desk.complain('GUEST', onlyTotal, { after: 'x' })).toHaveLength(1)
    })

    test.each<[string, unknown]>([
      ['STAGE', 1e300],
      ['STAGE', 1.5],
      ['TENURE_END', '2026-02-31'],
      ['TENURE_END', 'now'],
      ['UPDATED_AT', 'infinity'],
      ['UPDATED_AT', '1'],
      ['AREA_MU', 'NaN'],
      ['AREA_MU', null],
    ])('a forged %s cursor of %j is refused', async (field, value) => {
      const name = Object.keys(keys).find((key) => constantCase(key) === field)
      const after = cursorOf({ v: 1, o: `Parcel,${name} ASC,code ASC`, k: [value, 'a'] })
      const orderBy = [{ field, direction: 'ASC' }]
      const [error] = await desk.complain('ADMINISTRATOR', pageQuery, { orderBy, after })
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' })
    })
  })
})
