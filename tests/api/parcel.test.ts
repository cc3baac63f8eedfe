import { recordId } from '@panhuo/shared/filter/recordId'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { countStatements } from '../support/countStatements.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { codeOf, townPlots } from '../support/smallTown.ts'

eachLent('town', (at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })

  describe('records by id', () => {
    const idOf = (index: number) => recordId('Parcel', codeOf(index))

    test('node and nodes answer in order, null for what is not there', async () => {
      const ids = [
        idOf(3),
        recordId('IndustrialPark', 'YQ-A'),
        recordId('RenewalZone', 'PQ-A1'),
        recordId('Project', 'XM-1'),
        recordId('Place', '350504002001'),
        recordId('Parcel', '没有'),
        recordId('Parcel', 'a\0b'),
        idOf(46),
        recordId('Project', 'XM-6'),
        recordId('IndustrialPark', 'YQ-X'),
      ]
      const { nodes } = await desk.ask<{ nodes: object[] }>(
        'GUEST',
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }',
        { ids },
      )
      const types = ['Parcel', 'IndustrialPark', 'RenewalZone', 'Project', 'Place']
      expect(nodes).toEqual([
        ...types.map((__typename, index) => ({ id: ids[index], __typename })),
        ...Array(5).fill(null),
      ])
    })

    test.each(['x', '', 'undefined', recordId('Nothing', 'a'), '园区'])(
      'an id that names no record is null: %s',
      async (id) => {
        const query = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }'
        expect(await desk.ask('GUEST', query, { id })).toEqual({ node: null, nodes: [null] })
      },
    )

    test('an id of what is no record is refused, never a failure', async () => {
      const id = recordId('Query', 'a')
      const errors = await desk.complain('GUEST', 'query ($id: ID!) { node(id: $id) { id } }', {
        id,
      })
      expect(errors.filter(({ extensions }) => extensions.code === 'INTERNAL')).toEqual([])
    })

    test('every record of a list comes back by its id', async () => {
      const { parcels } = await desk.ask<{ parcels: { nodes: { id: string; code: string }[] } }>(
        'GUEST',
        '{ parcels(first: 200) { nodes { id code } } }',
      )
      const { nodes } = await desk.ask<{ nodes: object[] }>(
        'GUEST',
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Parcel { code } } }',
        { ids: parcels.nodes.map(({ id }) => id) },
      )
      expect(nodes).toEqual(parcels.nodes)
    })
  })

  test('relations are those that still stand', async () => {
    const { parcels } = await desk.ask<{
      parcels: { nodes: Record<'code' | 'park' | 'zone' | 'community' | 'projects', unknown>[] }
    }>(
      'GUEST',
      '{ parcels(first: 200) { nodes { code park { code } zone { code } community { code } projects { code } } } }',
    )
    const coded = (code: string | null) => (code === null ? null : { code })
    expect(parcels.nodes).toEqual(
      townPlots.map(({ code, park, zone, community, projects }) => ({
        code,
        park: coded(park),
        zone: coded(zone),
        community: coded(community),
        projects: projects.map(coded),
      })),
    )
  })

  describe('statements', () => {
    const count = async (selection: string) => {
      const { statements } = await countStatements(at.database, () =>
        desk.ask('ADMINISTRATOR', `{ parcels${selection} }`),
      )
      return statements.length
    }
    const nested =
      'nodes { code name park { code name } zone { code name } projects { code name } }'
    test.each([
      ['a page', '(first: 50) { nodes { code } edges { cursor } pageInfo { endCursor } }', 1],
      ['a nested page', `(first: 50) { ${nested} }`, 4],
      [
        'a nested page with its totals',
        `(first: 50) { totalCount summary { areaMu } ${nested} }`,
        5,
      ],
      ['totals', '{ totalCount summary { count areaM2 areaMu } }', 1],
      ['facets', '{ facets { stage { count } zone { count } hasProject { count } } }', 1],
      ['groups', '{ groups(by: [STAGE, METHOD]) { count key { stage method } } }', 1],
      ['the box around all', '{ bbox }', 1],
      ['outlines', '(first: 50) { nodes { geometry centroid bbox } }', 2],
      ['a spatial filter', '(filter: {within: {park: "YQ-A"}}) { nodes { code overlapShare } }', 2],
      [
        'records behind groups',
        '{ groups(by: [PARK, ZONE]) { key { park { name } zone { name } } } }',
        3,
      ],
    ])('%s', async (_, selection, expected) => expect(await count(selection)).toBe(expected))
  })
})
